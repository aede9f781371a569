import pytest

from indexer.extracting.formats.markup.tex_commands import plain_tex
from indexer.records import Place, Role

PAPER = r"""\documentclass{article}
\newcommand{\R}{\mathbb{R}}
\title{W\"armed\"ammung \\ im Altbau}
\author{Anna Berg\thanks{Köln}}
\begin{document}
\maketitle
% remember the figures
\section[Kurz]{Einleitung}\label{sec:intro}
Das Haus ist \emph{sehr} alt~\cite{haus}. Kosten: 50\% % of what
\subsection{Modell}
\begin{equation}
  q = \lambda \frac{A}{d}
\end{equation}
mit $\lambda > 0$.
\begin{itemize}
\item Stra\ss e und Caf\'e
\end{itemize}
\begin{verbatim}
\section{no heading} % kept
\end{verbatim}
\end{document}
nothing
"""


def test_sections_stand_under_their_headings(read):
    (document,) = read(PAPER.encode(), "a.tex").documents
    assert document.kind == "tex"
    assert document.title == "Wärmedämmung im Altbau"
    assert document.metadata == {"author": "Anna Berg Köln"}
    assert [(one.place, one.role) for one in document.sections] == [
        (Place(line=1), Role.ASIDE),
        (Place(line=5), Role.BODY),
        (Place(line=8, headings=("Einleitung",)), Role.BODY),
        (Place(line=10, headings=("Einleitung", "Modell")), Role.BODY),
        (Place(line=7, part="comments"), Role.ASIDE),
    ]


def test_words_and_formulas_stay(read):
    (document,) = read(PAPER.encode(), "a.tex").documents
    _, title_page, intro, model, comments = (one.text for one in document.sections)
    assert "Wärmedämmung" in title_page
    assert "Das Haus ist sehr alt" in intro
    assert "50%" in intro
    assert r"q = \lambda \frac{A}{d}" in model
    assert r"mit $\lambda > 0$." in model
    assert "- Straße und Café" in model
    assert r"\section{no heading} % kept" in model
    assert "remember the figures" in comments
    assert "nothing" not in model + comments


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"\textbf{a \textit{b}}", "a b"),
        (r"\href{http://x}{text}", "text"),
        (r"\'{e}\^o\c{c}\v{s}\o\aa{} \L{}", "éôçšøå Ł"),
        (r"``quoted'' --- done", "“quoted” — done"),
        (r"\includegraphics[width=3cm]{a.png}x", " x"),
        (r"\begin{tabular}{l|r} a & b \\ \hline \end{tabular}", " a & b "),
        (r"\citep{a,b} \textcolor{red}{warm}", " warm"),
        (r"5\,\% \& 3\$", "5 % & 3$"),
    ],
)
def test_commands_go_and_words_stay(source, words):
    assert plain_tex(source) == words


def test_lines_are_kept():
    source = "a \\index{x\ny} b\n\n\\begin{figure}[ht]\nc\n"
    assert plain_tex(source).count("\n") == source.count("\n")


@pytest.mark.timeout(10)
def test_braces_and_marks_without_end_take_no_time(read):
    for spice in ("{", "$", "\\[", "\\begin{equation}", "\\cite[", "\\title{", "%"):
        read((spice * 20_000).encode(), "a.tex")
