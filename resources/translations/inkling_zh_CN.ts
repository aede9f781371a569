<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more message(s) in this conversation</source>
        <translation>
            <numerusform>此对话中还有 %Ln 封邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other version(s)</source>
        <translation>
            <numerusform>另有 %Ln 个版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln 个段落</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;All actions…</source>
        <translation>全部操作(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Check folders now</source>
        <translation>立即检查文件夹(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Folders…</source>
        <translation>文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Is a file searchable?…</source>
        <translation>某个文件可以搜索吗(&amp;I)？…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>资料库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Next passage</source>
        <translation>下一个段落(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Problems…</source>
        <translation>问题(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln in this file</source>
        <translation>
            <numerusform>此文件中还有 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Another passage in {place}: {passage}</source>
        <translation>{place} 中的另一段落：{passage}</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>选择要搜索的文件夹</translation>
    </message>
    <message>
        <source>Ctrl+E opens it up</source>
        <translation>按 Ctrl+E 展开</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Forget last &amp;queries</source>
        <translation>清除最近的搜索(&amp;Q)</translation>
    </message>
    <message>
        <source>Found by {reasons}</source>
        <translation>命中依据：{reasons}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Go to the &amp;search box</source>
        <translation>转到搜索框(&amp;S)</translation>
    </message>
    <message>
        <source>Inkling forgets the text of its {count} files. The files themselves stay as they are.</source>
        <translation>Inkling 会忘记其中 {count} 个文件的文字。文件本身保持不变。</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Leave out all of {folder}</source>
        <translation>排除 {folder} 中的全部内容</translation>
    </message>
    <message>
        <source>Leave out this file</source>
        <translation>排除此文件</translation>
    </message>
    <message>
        <source>No longer search {name}?</source>
        <translation>不再搜索 {name}？</translation>
    </message>
    <message>
        <source>P&amp;revious passage</source>
        <translation>上一个段落(&amp;R)</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>Possibly related</source>
        <translation>可能相关</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove folder</source>
        <translation>移除文件夹</translation>
    </message>
    <message>
        <source>Show Inkling&apos;s quick search</source>
        <translation>显示 Inkling 快速搜索</translation>
    </message>
    <message>
        <source>Slide {number}</source>
        <translation>第 {number} 张幻灯片</translation>
    </message>
    <message>
        <source>Stop searching this folder?
{path}</source>
        <translation>不再搜索此文件夹？
{path}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>The file stays as it is; Inkling forgets its text. The folder&apos;s rules let it back in.</source>
        <translation>文件保持不变；Inkling 会忘记它的文字。在文件夹的规则中可以重新包含它。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>What came nearest, not closely related</source>
        <translation>最接近的内容，但关联不大</translation>
    </message>
    <message numerus="yes">
        <source>also in %Ln other place(s)</source>
        <translation>
            <numerusform>另存于 %Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln further passage(s)</source>
        <translation>
            <numerusform>以及另外 %Ln 个段落</numerusform>
        </translation>
    </message>
    <message>
        <source>another version</source>
        <translation>另一版本</translation>
    </message>
    <message>
        <source>changed {date}</source>
        <translation>修改于 {date}</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>footnotes</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>forwarded mail</source>
        <translation>转发的邮件</translation>
    </message>
    <message>
        <source>header or footer</source>
        <translation>页眉或页脚</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>位于 {folder}</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>meaning {meaning}, words {words}, file name {name}</source>
        <translation>含义 {meaning}，字词 {words}，文件名 {name}</translation>
    </message>
    <message>
        <source>not all files have been read yet</source>
        <translation>尚未读完所有文件</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>opened up</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>p. {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>quoted mail</source>
        <translation>引用的邮件</translation>
    </message>
    <message>
        <source>same content</source>
        <translation>内容相同</translation>
    </message>
    <message>
        <source>same conversation</source>
        <translation>同一对话</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>slide {number}</source>
        <translation>第 {number} 张幻灯片</translation>
    </message>
    <message>
        <source>some passages are found only by their words so far</source>
        <translation>部分段落目前只能按字词找到</translation>
    </message>
    <message>
        <source>under {heading}</source>
        <translation>在“{heading}”之下</translation>
    </message>
    <message>
        <source>words</source>
        <translation>字词</translation>
    </message>
    <message>
        <source>{line}. Passage: {passage}</source>
        <translation>{line}。段落：{passage}</translation>
    </message>
    <message>
        <source>{name} has not been read yet. Its turn comes while Inkling runs.</source>
        <translation>{name} 尚未读取。Inkling 运行时会轮到它。</translation>
    </message>
    <message>
        <source>{name} is found by its name only. {problem}</source>
        <translation>{name} 只能按文件名找到。{problem}</translation>
    </message>
    <message>
        <source>{name} is left out by a rule of its folder.</source>
        <translation>{name} 被其文件夹的规则排除。</translation>
    </message>
    <message>
        <source>{name} is no longer there.</source>
        <translation>{name} 已不存在。</translation>
    </message>
    <message>
        <source>{name} is searchable by words and by meaning; passages: {count}.</source>
        <translation>{name} 可按字词和含义搜索；段落数：{count}。</translation>
    </message>
    <message>
        <source>{name} is searchable by words; its meaning is still being worked out.</source>
        <translation>{name} 可按字词搜索；含义仍在分析中。</translation>
    </message>
    <message>
        <source>{name} is searchable in part. {problem}</source>
        <translation>{name} 只能部分搜索。{problem}</translation>
    </message>
    <message>
        <source>{name} lies in no folder that is searched. Add its folder to find it.</source>
        <translation>{name} 不在任何被搜索的文件夹中。添加它所在的文件夹即可找到。</translation>
    </message>
    <message>
        <source>{passages} in {files}</source>
        <translation>{files}中的 {passages}</translation>
    </message>
    <message>
        <source>{sheet}, row {number}</source>
        <translation>{sheet}，第 {number} 行</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} 毫秒</translation>
    </message>
    <message>
        <source>§ {heading}</source>
        <translation>§ {heading}</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>Show {name}</source>
        <translation>显示 {name}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Bind a key of your desktop to: inkling --quick</source>
        <translation>请在桌面设置中将快捷键绑定到：inkling --quick</translation>
    </message>
    <message>
        <source>Inkling forgets {count} folders. Your files stay as they are.</source>
        <translation>Inkling 正在忘记 {count} 个文件夹。您的文件保持不变。</translation>
    </message>
    <message>
        <source>No key shows quick search now.</source>
        <translation>现在没有快捷键用于快速搜索。</translation>
    </message>
    <message>
        <source>The key {key} is taken by another program.</source>
        <translation>快捷键 {key} 已被其他程序占用。</translation>
    </message>
    <message>
        <source>The key {key} shows quick search.</source>
        <translation>按 {key} 显示快速搜索。</translation>
    </message>
    <message>
        <source>Your desktop decides which key shows quick search.</source>
        <translation>由您的桌面决定用哪个快捷键显示快速搜索。</translation>
    </message>
</context>
<context>
    <name>CountLine</name>
    <message>
        <source>Best first</source>
        <translation>最相关优先</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新优先</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>结果排序</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Choose folders…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Describe it in your own words; the words in the file may differ.</source>
        <translation>用自己的话描述即可；文件中的用词可以不同。</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Inkling is still reading your files.</source>
        <translation>Inkling 仍在读取您的文件。</translation>
    </message>
    <message>
        <source>Inkling searches the folders you choose.</source>
        <translation>Inkling 只搜索您选择的文件夹。</translation>
    </message>
    <message>
        <source>Nothing closely related.</source>
        <translation>没有密切相关的内容。</translation>
    </message>
    <message>
        <source>Nothing found in these folders.</source>
        <translation>在这些文件夹中未找到任何内容。</translation>
    </message>
    <message>
        <source>Nothing found so far.</source>
        <translation>目前尚未找到。</translation>
    </message>
    <message>
        <source>Other words may help, or another folder.</source>
        <translation>换个说法或换个文件夹也许有用。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Searching continues in a moment.</source>
        <translation>搜索马上恢复。</translation>
    </message>
    <message>
        <source>Searching is not possible now.</source>
        <translation>现在无法搜索。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Show what came nearest</source>
        <translation>显示最接近的内容</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>The indexer ended and is being started again.</source>
        <translation>负责读取和搜索的程序已退出，正在重新启动。</translation>
    </message>
    <message>
        <source>These folders seem to hold nothing about this.</source>
        <translation>这些文件夹里似乎没有相关内容。</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>您在找什么？</translation>
    </message>
    <message>
        <source>Which folders?</source>
        <translation>哪些文件夹？</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Exact phrase…</source>
        <translation>精确短语(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Sender…</source>
        <translation>发件人(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Remove the filter {filter}</source>
        <translation>移除筛选 {filter}</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>被搜索的文件夹</translation>
    </message>
    <message>
        <source>Inkling searches these folders and notices when files change.</source>
        <translation>Inkling 搜索这些文件夹，并会察觉文件的变化。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>R&amp;ules…</source>
        <translation>规则(&amp;U)…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>cannot be reached; its results stay</source>
        <translation>无法访问；其结果仍保留</translation>
    </message>
    <message>
        <source>checked now and then</source>
        <translation>定期检查</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>监视中</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Try it with a few &amp;samples</source>
        <translation>用几个示例试试(&amp;S)</translation>
    </message>
    <message>
        <source>Which folders may be searched?</source>
        <translation>可以搜索哪些文件夹？</translation>
    </message>
    <message>
        <source>You can change this at any time.</source>
        <translation>您随时可以更改。</translation>
    </message>
</context>
<context>
    <name>IndexerClient</name>
    <message>
        <source>The indexer stopped several times in a row. Its log may tell why: {log}</source>
        <translation>负责读取和搜索的程序连续多次停止。原因可能写在日志中：{log}</translation>
    </message>
</context>
<context>
    <name>IndexingPage</name>
    <message>
        <source>&amp;Folders and their rules…</source>
        <translation>文件夹及其规则(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>暂停读取(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>继续读取(&amp;R)</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Inkling reads new and changed files in the background, and holds still while you search. Searching works at any time.</source>
        <translation>Inkling 在后台读取新的和更改过的文件，在您搜索时暂停。随时都可以搜索。</translation>
    </message>
    <message>
        <source>Only on &amp;mains power</source>
        <translation>仅在接通电源时(&amp;M)</translation>
    </message>
    <message>
        <source>Only while nobody uses the &amp;computer</source>
        <translation>仅在无人使用电脑时(&amp;C)</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>A key shows quick search, whatever program you are in.</source>
        <translation>无论在哪个程序中，按下快捷键即可显示快速搜索。</translation>
    </message>
    <message>
        <source>At hand everywhere</source>
        <translation>随处可用</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All that can be done with it</source>
        <translation>可对其进行的全部操作</translation>
    </message>
    <message>
        <source>Another result; the focus stays in the box</source>
        <translation>换一个结果；焦点留在搜索框</translation>
    </message>
    <message>
        <source>Check the folders now</source>
        <translation>立即检查文件夹</translation>
    </message>
    <message>
        <source>Clear the query</source>
        <translation>清空搜索</translation>
    </message>
    <message>
        <source>Copy the passage with its source</source>
        <translation>复制段落及其出处</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>转到搜索框</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Last queries, while the box is empty</source>
        <translation>搜索框为空时显示最近的搜索</translation>
    </message>
    <message>
        <source>Next page of a document that has pages</source>
        <translation>下一页（分页文档）</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>下一个段落</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open the first result; up to Ctrl+9</source>
        <translation>打开第一个结果；直到 Ctrl+9</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview on and off; also F1, and Right in the box</source>
        <translation>开关预览；也可按 F1，或在搜索框中按右方向键</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>上一个段落</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show what else belongs to it</source>
        <translation>显示相关的其他内容</translation>
    </message>
    <message>
        <source>The result in hand</source>
        <translation>当前结果</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Opened. What was found stands here: {place}</source>
        <translation>已打开。找到的内容位于：{place}</translation>
    </message>
    <message>
        <source>The desktop could not open this file.</source>
        <translation>桌面无法打开此文件。</translation>
    </message>
    <message>
        <source>This file could run a program, so its folder is opened.</source>
        <translation>此文件可能会运行程序，因此改为打开其文件夹。</translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation>此文件已不存在。</translation>
    </message>
    <message>
        <source>This file may hold macros; allow them only if you trust it.</source>
        <translation>此文件可能含有宏；仅在您信任它时才允许运行。</translation>
    </message>
    <message>
        <source>This file was changed after it was read.</source>
        <translation>此文件在读取之后被修改过。</translation>
    </message>
    <message>
        <source>This is a link or a device, so its folder is opened.</source>
        <translation>这是链接或设备，因此改为打开其文件夹。</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page of the document</source>
        <translation>文档页面</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Close the preview</source>
        <translation>关闭预览</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>复制段落</translation>
    </message>
    <message>
        <source>Next passage (F3)</source>
        <translation>下一个段落 (F3)</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Previous passage (Shift+F3)</source>
        <translation>上一个段落 (Shift+F3)</translation>
    </message>
    <message>
        <source>Show the page as it looks</source>
        <translation>按原样显示页面</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 个，共 {count} 个</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Passage copied</source>
        <translation>段落已复制</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>&amp;Try to connect, and show what happens</source>
        <translation>尝试连接并显示结果(&amp;T)</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Forget &amp;everything…</source>
        <translation>清除全部(&amp;E)…</translation>
    </message>
    <message>
        <source>Forget all that was read, and search no folder any more?</source>
        <translation>清除所有已读取的内容，并不再搜索任何文件夹？</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>清除全部</translation>
    </message>
    <message>
        <source>Forget the last &amp;queries</source>
        <translation>清除最近的搜索(&amp;Q)</translation>
    </message>
    <message>
        <source>Nothing that Inkling reads leaves this computer. The only part that may use the network is the download of a model, when you start one. The library holds the text of your files and is as secret as they are; only you can open its folder.</source>
        <translation>Inkling 读取的任何内容都不会离开这台电脑。只有在您主动下载模型时，下载程序才会使用网络。资料库保存着您文件的文字，与文件本身同样机密；只有您能打开它的文件夹。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Privacy &amp;mode: keep no queries</source>
        <translation>隐私模式：不保留搜索记录(&amp;M)</translation>
    </message>
    <message>
        <source>The attempts could not be made.</source>
        <translation>无法进行尝试。</translation>
    </message>
    <message>
        <source>The text, the vectors and the last queries go from this computer. Your files stay as they are.</source>
        <translation>文字、向量和最近的搜索都会从这台电脑上清除。您的文件保持不变。</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在尝试…</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>尝试的内容</translation>
    </message>
    <message>
        <source>{name}: NOT refused</source>
        <translation>{name}：未被拒绝！</translation>
    </message>
    <message>
        <source>{name}: refused by Inkling itself</source>
        <translation>{name}：被 Inkling 自身拒绝</translation>
    </message>
    <message>
        <source>{name}: refused by the system</source>
        <translation>{name}：被系统拒绝</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>&amp;Copy list</source>
        <translation>复制列表(&amp;C)</translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>所有文件都能读取。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files that could not be read in full</source>
        <translation>未能完整读取的文件</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>These files are found by their names, not by all of their text.</source>
        <translation>这些文件可按名称找到，但不能按全部文字找到。</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Continue in the main window</source>
        <translation>在主窗口中继续</translation>
    </message>
    <message>
        <source>Enter opens · Ctrl+Enter shows the folder · Ctrl+O goes on in the main window · Esc closes</source>
        <translation>Enter 打开 · Ctrl+Enter 显示文件夹 · Ctrl+O 在主窗口继续 · Esc 关闭</translation>
    </message>
    <message>
        <source>Inkling quick search</source>
        <translation>Inkling 快速搜索</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>未找到任何内容。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
</context>
<context>
    <name>ResultActions</name>
    <message>
        <source>Is this file searchable?</source>
        <translation>此文件可以搜索吗？</translation>
    </message>
    <message>
        <source>This is a whole folder of its own; remove it instead.</source>
        <translation>这本身就是一个被搜索的文件夹；请改为移除它。</translation>
    </message>
    <message>
        <source>{sentence} Its path was copied: {path}</source>
        <translation>{sentence} 其路径已复制：{path}</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>&amp;Copy passage</source>
        <translation>复制段落(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Is it searchable?</source>
        <translation>可以搜索吗(&amp;I)？</translation>
    </message>
    <message>
        <source>&amp;Leave this file out…</source>
        <translation>排除此文件(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>Passage copied</source>
        <translation>段落已复制</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>路径已复制</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Show what &amp;else belongs to it</source>
        <translation>显示相关的其他内容(&amp;E)</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Counts all the same</source>
        <translation>仍然包含</translation>
    </message>
    <message>
        <source>Leave out what &amp;gitignore files leave out</source>
        <translation>排除 gitignore 文件所排除的内容(&amp;G)</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Left out; a pattern a line, such as *.tmp or /Old/</source>
        <translation>排除；每行一个模式，例如 *.tmp 或 /旧/</translation>
    </message>
    <message>
        <source>Rules of {folder}</source>
        <translation>{folder} 的规则</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search your files by meaning</source>
        <translation>按含义搜索您的文件</translation>
    </message>
</context>
<context>
    <name>SearchWindow</name>
    <message>
        <source>Inkling</source>
        <translation>Inkling</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>&amp;Use this key</source>
        <translation>使用此快捷键(&amp;U)</translation>
    </message>
    <message>
        <source>As the system is</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Key for quick search</source>
        <translation>快速搜索的快捷键</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Please take a key together with Ctrl or Alt.</source>
        <translation>请选择与 Ctrl 或 Alt 组合的按键。</translation>
    </message>
    <message>
        <source>Quick search</source>
        <translation>快速搜索</translation>
    </message>
    <message>
        <source>Quick search and looks</source>
        <translation>快速搜索与外观</translation>
    </message>
    <message>
        <source>Start in the tray when I &amp;log in</source>
        <translation>登录时在托盘中启动(&amp;L)</translation>
    </message>
    <message>
        <source>The system does not allow this.</source>
        <translation>系统不允许这样做。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) still found by words alone</source>
        <translation>
            <numerusform>%Ln 个段落目前只能按字词找到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Indexing has stopped</source>
        <translation>读取已停止</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>读取进度</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Reading {done} of {files} files</source>
        <translation>正在读取：{done} / {files} 个文件</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>Did you mean {query}?</source>
        <translation>您要找的是 {query} 吗？</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the document</source>
        <translation>文档文字</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open Inkling</source>
        <translation>打开 Inkling(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>暂停读取(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Problems ({count})</source>
        <translation>问题(&amp;P)（{count}）</translation>
    </message>
    <message>
        <source>&amp;Quick search</source>
        <translation>快速搜索(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>继续读取(&amp;R)</translation>
    </message>
    <message>
        <source>For one hour</source>
        <translation>一小时</translation>
    </message>
    <message>
        <source>Q&amp;uit</source>
        <translation>退出(&amp;U)</translation>
    </message>
    <message>
        <source>Until resumed</source>
        <translation>直到手动继续</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>直到明天</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Describe what you are looking for in your own words. Inkling finds it in your files and mails, even if they say it differently.</source>
        <translation>用自己的话描述您要找的内容。即使文件和邮件中的说法不同，Inkling 也能找到。</translation>
    </message>
    <message>
        <source>Everything stays on this computer: nothing is uploaded, and no file of yours is ever changed.</source>
        <translation>一切都留在这台电脑上：不上传任何内容，也绝不更改您的文件。</translation>
    </message>
    <message>
        <source>Find things by what they mean</source>
        <translation>按含义查找</translation>
    </message>
    <message>
        <source>You can search while Inkling is still reading; results become more complete by and by.</source>
        <translation>Inkling 读取期间您就可以搜索；结果会逐渐完整。</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>跳过(&amp;K)</translation>
    </message>
    <message>
        <source>Welcome to Inkling</source>
        <translation>欢迎使用 Inkling</translation>
    </message>
</context>
</TS>
