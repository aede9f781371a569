<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <comment>in so many files</comment>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفين</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more message(s) in this conversation</source>
        <translation>
            <numerusform>لا رسائل أخرى في هذه المحادثة</numerusform>
            <numerusform>رسالة أخرى في هذه المحادثة</numerusform>
            <numerusform>رسالتان أخريان في هذه المحادثة</numerusform>
            <numerusform>%Ln رسائل أخرى في هذه المحادثة</numerusform>
            <numerusform>%Ln رسالة أخرى في هذه المحادثة</numerusform>
            <numerusform>%Ln رسالة أخرى في هذه المحادثة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other version(s)</source>
        <translation>
            <numerusform>لا نسخ معدّلة أخرى</numerusform>
            <numerusform>نسخة معدّلة أخرى</numerusform>
            <numerusform>نسختان معدّلتان أخريان</numerusform>
            <numerusform>%Ln نسخ معدّلة أخرى</numerusform>
            <numerusform>%Ln نسخة معدّلة أخرى</numerusform>
            <numerusform>%Ln نسخة معدّلة أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعًا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>إ&amp;ضافة مجلد…</translation>
    </message>
    <message>
        <source>&amp;All actions…</source>
        <translation>&amp;كل الإجراءات…</translation>
    </message>
    <message>
        <source>&amp;Check folders now</source>
        <translation>&amp;فحص المجلدات الآن</translation>
    </message>
    <message>
        <source>&amp;Folders…</source>
        <translation>ال&amp;مجلدات…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Is a file searchable?…</source>
        <translation>&amp;هل يمكن البحث في ملف؟…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>ا&amp;ختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>ال&amp;مكتبة</translation>
    </message>
    <message>
        <source>&amp;Next passage</source>
        <translation>المقطع ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;معاينة</translation>
    </message>
    <message>
        <source>&amp;Problems…</source>
        <translation>المش&amp;كلات…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>ال&amp;نتيجة</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Without the filters</source>
        <translation>من &amp;دون المرشحات</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln in this file</source>
        <translation>
            <numerusform>لا مزيد في هذا الملف</numerusform>
            <numerusform>+%Ln في هذا الملف</numerusform>
            <numerusform>+%Ln في هذا الملف</numerusform>
            <numerusform>+%Ln في هذا الملف</numerusform>
            <numerusform>+%Ln في هذا الملف</numerusform>
            <numerusform>+%Ln في هذا الملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>+%Ln أخرى</numerusform>
            <numerusform>+%Ln أخرى</numerusform>
            <numerusform>+%Ln أخرى</numerusform>
            <numerusform>+%Ln أخرى</numerusform>
            <numerusform>+%Ln أخرى</numerusform>
            <numerusform>+%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what is listed</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>. </source>
        <comment>between what is told one after another</comment>
        <translation>. </translation>
    </message>
    <message>
        <source>74 languages</source>
        <translation>٧٤ لغة</translation>
    </message>
    <message>
        <source>A copy that is saved without the password can be read.</source>
        <translation>يمكن قراءة نسخة محفوظة من دون كلمة المرور.</translation>
    </message>
    <message>
        <source>All keys on one page; in the list of results also ?</source>
        <translation>كل الاختصارات في صفحة واحدة؛ وكذلك ? في قائمة النتائج</translation>
    </message>
    <message>
        <source>All that can be done with it</source>
        <translation>كل ما يمكن فعله بها</translation>
    </message>
    <message>
        <source>Another Inkling is using the library in {folder}.</source>
        <translation>يستخدم برنامج Inkling آخر المكتبة الموجودة في «{folder}».</translation>
    </message>
    <message>
        <source>Another passage in {place}: {passage}</source>
        <translation>مقطع آخر في {place}: {passage}</translation>
    </message>
    <message>
        <source>Another program is reading the library, so that traces of what was deleted are left; close it and try again.</source>
        <translation>يقرأ برنامج آخر المكتبة، فبقيت آثار مما حُذف؛ أغلق ذلك البرنامج وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Another result; the focus stays in the box</source>
        <translation>نتيجة أخرى؛ ويبقى التركيز في المربع</translation>
    </message>
    <message>
        <source>Archives are nested too deeply here to be read.</source>
        <translation>الأرشيفات هنا متداخلة بعمق لا يسمح بقراءتها.</translation>
    </message>
    <message>
        <source>Back to the search box; there, clear it</source>
        <translation>العودة إلى مربع البحث؛ وإن كنت فيه فمسحه</translation>
    </message>
    <message>
        <source>By rules and defaults. Rules can bring them back.</source>
        <translation>بقواعد وإعدادات افتراضية. يمكن للقواعد إعادتها.</translation>
    </message>
    <message>
        <source>Cannot be reached, its results stay: {folders}</source>
        <translation>مجلدات يتعذر الوصول إليها وتبقى نتائجها: {folders}</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>نسخة إلى</translation>
    </message>
    <message>
        <source>Changing to {dims} dimensions needs {needed} MB on the disk that holds {folder}, and {free} MB are free. Searching goes on as before.</source>
        <translation>يتطلب التغيير إلى {dims} من الأرقام مساحة {needed} ميغابايت على القرص الذي يحوي {folder}، والمتاح {free} ميغابايت. ويستمر البحث كما كان.</translation>
    </message>
    <message>
        <source>Check the folders now</source>
        <translation>فحص المجلدات الآن</translation>
    </message>
    <message>
        <source>Check who may read the file, and try again.</source>
        <translation>تحقق ممن يحق له قراءة الملف، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>اختر مجلدًا للبحث فيه</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>اختر ملف نموذج</translation>
    </message>
    <message>
        <source>Copy the passage with its source</source>
        <translation>نسخ المقطع مع مصدره</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>نسخ المسار</translation>
    </message>
    <message>
        <source>Could not be opened</source>
        <translation>تعذّر الفتح</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>تالف</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Disk: about {bytes} more; {free} are free</source>
        <translation>القرص: نحو {bytes} إضافية؛ والمتاح {free}</translation>
    </message>
    <message>
        <source>Do this after a disk was replaced or the library was moved to another computer. What is the same as before is not read again; what is missing is forgotten. If its disk is only not connected now, connect it instead.</source>
        <translation>افعل ذلك بعد استبدال القرص أو نقل المكتبة إلى حاسوب آخر. ما لم يتغير لا يُقرأ من جديد، وما هو مفقود يُنسى. إذا كان القرص غير موصول الآن فحسب، فصِله بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Do you trust where this file came from?</source>
        <translation>هل تثق بمصدر هذا الملف؟</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>English; large and slow.</source>
        <translation>الإنجليزية؛ كبير وبطيء.</translation>
    </message>
    <message>
        <source>English; smaller than EmbeddingGemma, adjustable size.</source>
        <translation>الإنجليزية؛ أصغر من EmbeddingGemma، وحجمه قابل للضبط.</translation>
    </message>
    <message>
        <source>Every file in this folder is searchable.</source>
        <translation>يمكن البحث في كل ملفات هذا المجلد.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>Files are packed too deeply here to be read.</source>
        <translation>الملفات هنا مضغوطة داخل بعضها بعمق لا يسمح بقراءتها.</translation>
    </message>
    <message>
        <source>Files so far: {files}…</source>
        <translation>الملفات حتى الآن: {files}…</translation>
    </message>
    <message>
        <source>Files: {files}, {bytes}</source>
        <translation>الملفات: {files}، {bytes}</translation>
    </message>
    <message>
        <source>Files: {files}, {bytes}; left out: {left_out}</source>
        <translation>الملفات: {files}، {bytes}؛ المستبعَد: {left_out}</translation>
    </message>
    <message>
        <source>Forget &amp;last queries</source>
        <translation>نسيان آخر عمليات ال&amp;بحث</translation>
    </message>
    <message>
        <source>Found by their names only</source>
        <translation>يُعثر عليها بأسمائها فقط</translation>
    </message>
    <message>
        <source>Found by {reasons}</source>
        <translation>عُثر عليه من خلال {reasons}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>From quick search to the main window</source>
        <translation>من البحث السريع إلى النافذة الرئيسية</translation>
    </message>
    <message>
        <source>From: {address}</source>
        <translation>من: {address}</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>المتابعة به</translation>
    </message>
    <message>
        <source>Go on with what is at this place now?
{path}</source>
        <translation>هل تريد المتابعة بما هو موجود في هذا المكان الآن؟
‏{path}</translation>
    </message>
    <message>
        <source>Go to the &amp;search box</source>
        <translation>الانتقال إلى مربع ال&amp;بحث</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>الانتقال إلى مربع البحث</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>الفهرسة</translation>
    </message>
    <message>
        <source>Indexing waits and tries again by itself</source>
        <translation>الفهرسة متوقفة مؤقتًا وستعيد المحاولة تلقائيًا</translation>
    </message>
    <message>
        <source>Inkling cannot read this type of file; it is found by its name.</source>
        <translation>لا يستطيع Inkling قراءة هذا النوع من الملفات؛ ويُعثر على الملف باسمه.</translation>
    </message>
    <message>
        <source>Inkling ended unexpectedly several times while it used a graphics device, so the processor is used. Choose the device again to give it another try.</source>
        <translation>توقف Inkling فجأة عدة مرات أثناء استخدام جهاز رسوميات، لذلك يُستخدم المعالج. اختر الجهاز من جديد لتجربته مرة أخرى.</translation>
    </message>
    <message>
        <source>Inkling forgets the text of its {count} files at once. The files themselves stay as they are, and until the next start the folder can be brought back; its files are then read again.</source>
        <translation>ينسى Inkling نص الملفات التي فيه ({count}) فورًا. تبقى الملفات نفسها كما هي، ويمكن إعادة المجلد حتى التشغيل التالي؛ وتُقرأ ملفاته حينها من جديد.</translation>
    </message>
    <message>
        <source>Inkling runs already, but does not answer. End it, then start it again.</source>
        <translation>‏Inkling يعمل بالفعل، لكنه لا يستجيب. أنهِه ثم شغّله من جديد.</translation>
    </message>
    <message>
        <source>Is a f&amp;older searchable?…</source>
        <translation>هل يمكن البحث في م&amp;جلد؟…</translation>
    </message>
    <message>
        <source>It computes something else than the processor.</source>
        <translation>نتائج حسابه تختلف عن نتائج المعالج.</translation>
    </message>
    <message>
        <source>It could not be tried.</source>
        <translation>تعذّر بدء تجربته.</translation>
    </message>
    <message>
        <source>It failed while it was used.</source>
        <translation>أخفق أثناء استخدامه.</translation>
    </message>
    <message>
        <source>It gave no answer when it was tried.</source>
        <translation>لم تعطِ تجربته أي نتيجة.</translation>
    </message>
    <message>
        <source>It is whole and Inkling can run it, but it is none of the published files that Inkling knows. Be as careful with it as with a program.

{about}</source>
        <translation>الملف سليم ويستطيع Inkling تشغيله، لكنه ليس من الملفات المنشورة التي يعرفها. توخَّ معه من الحذر ما تتوخاه مع البرامج.

{about}</translation>
    </message>
    <message>
        <source>Its driver crashed when it was tried.</source>
        <translation>انهار برنامج تشغيله عند تجربته.</translation>
    </message>
    <message>
        <source>Its driver did not answer in time.</source>
        <translation>لم يستجب برنامج تشغيله في الوقت المحدد.</translation>
    </message>
    <message>
        <source>Languages: {languages}</source>
        <translation>اللغات: {languages}</translation>
    </message>
    <message>
        <source>Last queries, while the box is empty</source>
        <translation>آخر عمليات البحث ما دام المربع فارغًا</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Leave out all of {folder}</source>
        <translation>استبعاد كل ما في {folder}</translation>
    </message>
    <message>
        <source>Leave out this file</source>
        <translation>استبعاد هذا الملف</translation>
    </message>
    <message>
        <source>Left out: files and whole folders</source>
        <translation>مستبعد: ملفات ومجلدات كاملة</translation>
    </message>
    <message>
        <source>Licence: not known; you trusted where the file came from</source>
        <translation>الترخيص: غير معروف؛ وقد وثقت بمصدر الملف</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>الترخيص: {licence}</translation>
    </message>
    <message>
        <source>Licence: {licence}, {address}</source>
        <translation>الترخيص: {licence}، {address}</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>يجري البحث عن تغييرات</translation>
    </message>
    <message>
        <source>Made the reader fail</source>
        <translation>تسبّب في انهيار برنامج القراءة</translation>
    </message>
    <message>
        <source>Many languages and code; large and slow.</source>
        <translation>لغات كثيرة وشيفرات برمجية؛ كبير وبطيء.</translation>
    </message>
    <message>
        <source>Many languages and long passages; large and slow.</source>
        <translation>لغات كثيرة ومقاطع طويلة؛ كبير وبطيء.</translation>
    </message>
    <message>
        <source>Many languages; large and slow.</source>
        <translation>لغات كثيرة؛ كبير وبطيء.</translation>
    </message>
    <message>
        <source>Model files (*.gguf);;All files (*)</source>
        <translation>ملفات النماذج (*.gguf);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Next page of a document that has pages</source>
        <translation>الصفحة التالية في مستند ذي صفحات</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>المقطع التالي</translation>
    </message>
    <message>
        <source>No longer search {name}?</source>
        <translation>هل تريد إيقاف البحث في {name}؟</translation>
    </message>
    <message>
        <source>Not read in full yet: {folders}</source>
        <translation>مجلدات لم تُقرأ كاملة بعد: {folders}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>لم تُقرأ بعد</translation>
    </message>
    <message>
        <source>Nothing holds {typed}. Searched instead: {meant}.</source>
        <translation>لا شيء يحوي {typed}. بُحث بدلًا منه عن: {meant}.</translation>
    </message>
    <message>
        <source>Nothing is indexed yet, so the change costs nothing.</source>
        <translation>لم يُفهرَس شيء بعد، فلا كلفة لهذا التغيير.</translation>
    </message>
    <message>
        <source>Numbers for each passage: {sizes}</source>
        <translation>عدد الأرقام لكل مقطع: {sizes}</translation>
    </message>
    <message>
        <source>Only has:attachment is known; “{value}” was left out.</source>
        <translation>المعروف هو has:attachment فقط؛ لذا جرى تجاهل «{value}».</translation>
    </message>
    <message>
        <source>Only parts of this folder are searched; all of it is, if you add it.</source>
        <translation>يُبحث في أجزاء من هذا المجلد فقط؛ أضفه ليُبحث فيه كله.</translation>
    </message>
    <message>
        <source>Only the beginning of this file is searchable.</source>
        <translation>يمكن البحث في بداية هذا الملف فقط.</translation>
    </message>
    <message>
        <source>Only the beginning of this very long page is searchable.</source>
        <translation>يمكن البحث في بداية هذه الصفحة الطويلة جدًا فقط.</translation>
    </message>
    <message>
        <source>Only the first {count} documents in this file are searchable.</source>
        <translation>يمكن البحث في أول {count} من مستندات هذا الملف فقط.</translation>
    </message>
    <message>
        <source>Only the first {count} messages in this store are searchable.</source>
        <translation>يمكن البحث في أول {count} من رسائل هذا المخزن فقط.</translation>
    </message>
    <message>
        <source>Only the first {count} pages are searchable.</source>
        <translation>يمكن البحث في أول {count} من الصفحات فقط.</translation>
    </message>
    <message>
        <source>Only the first {count} parts of this mail, {depth} deep, are searchable.</source>
        <translation>يمكن البحث في أول {count} من أجزاء هذه الرسالة فقط، حتى العمق {depth}.</translation>
    </message>
    <message>
        <source>Only the first {count} words were read.</source>
        <translation>قُرئت أول {count} من الكلمات فقط.</translation>
    </message>
    <message>
        <source>Open it with the program that made it, and save it anew.</source>
        <translation>افتحه بالبرنامج الذي أنشأه واحفظه من جديد.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Open the first result; 2 to 9 open the next ones</source>
        <translation>فتح النتيجة الأولى؛ ومن 2 إلى 9 لفتح ما يليها</translation>
    </message>
    <message>
        <source>Other people on this computer can change the library folder {folder}. Choose another one, or make it yours alone.</source>
        <translation>يستطيع آخرون على هذا الحاسوب تغيير مجلد المكتبة {folder}. اختر مجلدًا آخر، أو اجعله لك وحدك.</translation>
    </message>
    <message>
        <source>P&amp;revious passage</source>
        <translation>المقطع ال&amp;سابق</translation>
    </message>
    <message>
        <source>P&amp;rogress…</source>
        <translation>ال&amp;تقدم…</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>صفحة {number}</translation>
    </message>
    <message>
        <source>Page {page} is a picture without text.</source>
        <translation>الصفحة {page} صورة بلا نص.</translation>
    </message>
    <message>
        <source>Pages that are pictures</source>
        <translation>صفحات على هيئة صور</translation>
    </message>
    <message>
        <source>Pages {pages} are pictures without text.</source>
        <translation>الصفحات {pages} صور بلا نص.</translation>
    </message>
    <message>
        <source>Part of this file is too large to be read.</source>
        <translation>جزء من هذا الملف أكبر من أن يُقرأ.</translation>
    </message>
    <message>
        <source>Parts of this file are damaged; the rest is searchable.</source>
        <translation>أجزاء من هذا الملف تالفة؛ ويمكن البحث في الباقي.</translation>
    </message>
    <message>
        <source>Passages to work out anew: {passages}, from {files} files</source>
        <translation>المقاطع التي يُعاد حسابها: {passages}، من {files} من الملفات</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Possibly related</source>
        <translation>قد يكون ذا صلة</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Preview on and off</source>
        <translation>إظهار المعاينة وإخفاؤها</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>المقطع السابق</translation>
    </message>
    <message>
        <source>Protected by a password</source>
        <translation>محمي بكلمة مرور</translation>
    </message>
    <message>
        <source>Published by: {publisher}</source>
        <translation>الناشر: {publisher}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Reading this file takes more memory than is allowed.</source>
        <translation>تحتاج قراءة هذا الملف إلى ذاكرة أكثر من المسموح.</translation>
    </message>
    <message>
        <source>Reading this file took too long and was stopped.</source>
        <translation>استغرقت قراءة هذا الملف وقتًا طويلًا فأُوقفت.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>أُوقفت القراءة.</translation>
    </message>
    <message>
        <source>Recommended: finds best for its size, in more than 100 languages.</source>
        <translation>موصى به: الأفضل بالنسبة لحجمه، بأكثر من ١٠٠ لغة.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove folder</source>
        <translation>إزالة المجلد</translation>
    </message>
    <message>
        <source>SHA-256: {hash}</source>
        <translation>‏SHA-256: {hash}</translation>
    </message>
    <message>
        <source>Search without the filters</source>
        <translation>البحث من دون المرشحات</translation>
    </message>
    <message>
        <source>Searchable by words and by meaning</source>
        <translation>يمكن البحث فيها بالكلمات وبالمعنى</translation>
    </message>
    <message>
        <source>Searchable by words so far</source>
        <translation>يمكن البحث فيها بالكلمات حتى الآن</translation>
    </message>
    <message>
        <source>Searchable in part</source>
        <translation>يمكن البحث في جزء منها</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Show Inkling&apos;s quick search</source>
        <translation>إظهار بحث Inkling السريع</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Show what else belongs to it</source>
        <translation>إظهار ما يتصل بها</translation>
    </message>
    <message>
        <source>Size: {bytes}</source>
        <translation>الحجم: {bytes}</translation>
    </message>
    <message>
        <source>Size: {bytes}, {quantisation}</source>
        <translation>الحجم: {bytes}، {quantisation}</translation>
    </message>
    <message>
        <source>Slide {number}</source>
        <translation>شريحة {number}</translation>
    </message>
    <message>
        <source>Small and fast; made for English. It comes with Inkling.</source>
        <translation>صغير وسريع؛ معدّ للإنجليزية. يأتي مع Inkling.</translation>
    </message>
    <message>
        <source>Some of their text could not be read; the reasons stand below.</source>
        <translation>تعذرت قراءة بعض نصها؛ الأسباب مذكورة أدناه.</translation>
    </message>
    <message>
        <source>Some pages of this file are damaged or missing.</source>
        <translation>بعض صفحات هذا الملف تالفة أو مفقودة.</translation>
    </message>
    <message>
        <source>Some slides of this file are damaged or missing.</source>
        <translation>بعض شرائح هذا الملف تالفة أو مفقودة.</translation>
    </message>
    <message>
        <source>Something in {folder} cannot be deleted; close other programs that use it and try again.</source>
        <translation>تعذّر حذف شيء في {folder}؛ أغلق البرامج الأخرى التي تستخدمه وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>يجري البدء…</translation>
    </message>
    <message>
        <source>Stop searching this folder?
{path}</source>
        <translation>هل تريد التوقف عن البحث في هذا المجلد؟
‏{path}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Take what is there now</source>
        <translation>اعتماد ما هو موجود هناك الآن</translation>
    </message>
    <message>
        <source>Tesseract has no data for {languages}.</source>
        <translation>لا تتوفر في Tesseract بيانات للغات: {languages}.</translation>
    </message>
    <message>
        <source>Tesseract is not installed. Install it with the languages that you need, then try again.</source>
        <translation>برنامج Tesseract غير مثبّت. ثبّته مع اللغات التي تحتاجها ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Text recognition can read them: see the settings, Indexing.</source>
        <translation>يمكن للتعرف الضوئي على النصوص قراءتها: انظر «الفهرسة» في الإعدادات.</translation>
    </message>
    <message>
        <source>The catalogue was damaged and could not be repaired; the folders that you add again are read again from the beginning, and your own files are not affected.</source>
        <translation>كان سجل المكتبة تالفًا وتعذّر إنقاذه؛ المجلدات التي تضيفها من جديد تُقرأ من البداية، ولم تتأثر ملفاتك.</translation>
    </message>
    <message>
        <source>The catalogue was damaged and could not be repaired; your folders are read again from the beginning, and your own files are not affected.</source>
        <translation>كان سجل المكتبة تالفًا وتعذّر إنقاذه؛ تُقرأ مجلداتك من البداية، ولم تتأثر ملفاتك.</translation>
    </message>
    <message>
        <source>The catalogue was damaged and is now the copy from {made}; files that changed since are read again.</source>
        <translation>كان سجل المكتبة تالفًا وحلّت محله نسخة {made}؛ تُقرأ من جديد الملفات التي تغيّرت بعدها.</translation>
    </message>
    <message>
        <source>The catalogue {file} cannot be used: {reason}.</source>
        <translation>تعذّر استخدام سجل المكتبة {file}: {reason}.</translation>
    </message>
    <message>
        <source>The change of the search index was called off.</source>
        <translation>أُلغي تغيير فهرس البحث.</translation>
    </message>
    <message>
        <source>The device {name} is not there, so the processor is used.</source>
        <translation>الجهاز {name} غير موجود، لذلك يُستخدم المعالج.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} does not support locks; choose a library folder on another disk.</source>
        <translation>القرص الذي يحوي {folder} لا يدعم أقفال الملفات؛ اختر مجلدًا للمكتبة على قرص آخر.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Nothing that was indexed is lost; make some space and start again.</source>
        <translation>القرص الذي يحوي {folder} ممتلئ. لم يُفقد شيء مما فُهرس؛ وفّر بعض المساحة وابدأ من جديد.</translation>
    </message>
    <message>
        <source>The download is not the file that was published.</source>
        <translation>ما جرى تنزيله ليس الملف المنشور.</translation>
    </message>
    <message>
        <source>The file is no longer where it was, so its page cannot be shown.</source>
        <translation>لم يعد الملف في مكانه، لذلك يتعذّر عرض صفحته.</translation>
    </message>
    <message>
        <source>The file of the model &quot;{name}&quot; was changed. Add it again.</source>
        <translation>تغيّر ملف النموذج «{name}». أضفه من جديد.</translation>
    </message>
    <message>
        <source>The file stays as it is; Inkling forgets its text. You can undo this in the folder&apos;s rules.</source>
        <translation>يبقى الملف كما هو؛ وينسى Inkling نصه. ويمكن إعادته من قواعد المجلد.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read.</source>
        <translation>تعذّرت قراءة الملف «{path}».</translation>
    </message>
    <message>
        <source>The file {path} is damaged.</source>
        <translation>الملف {path} تالف.</translation>
    </message>
    <message>
        <source>The library folder {folder} cannot be used: {reason}.</source>
        <translation>تعذّر استخدام مجلد المكتبة {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The library folder {folder} cannot be written: {reason}.</source>
        <translation>تعذّرت الكتابة في مجلد المكتبة {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The library in {folder} was written by an older Inkling. Run this to bring it up to date: inkling index</source>
        <translation>كتب إصدار أقدم من Inkling المكتبة الموجودة في «{folder}». لتحديثها نفّذ: inkling index</translation>
    </message>
    <message>
        <source>The library&apos;s own folder cannot be indexed.</source>
        <translation>لا يمكن فهرسة مجلد المكتبة نفسه.</translation>
    </message>
    <message>
        <source>The model cannot be started: not enough memory.</source>
        <translation>تعذّر تشغيل النموذج: الذاكرة لا تكفي.</translation>
    </message>
    <message>
        <source>The model failed on a text. Restart Inkling.</source>
        <translation>أخفق النموذج في معالجة نص. أعد تشغيل Inkling.</translation>
    </message>
    <message>
        <source>The model file {name} contradicts itself: its dense layers do not fit its width of {width}. Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>ملف النموذج {name} متناقض: طبقات dense فيه لا تناسب عرضه {width}. استخدم ملفًا حُوِّل مع وحدات dense، مثل {example} من «{publisher}» ({megabytes} ميغابايت).</translation>
    </message>
    <message>
        <source>The model file {name} contradicts itself: its vocabulary table does not fit its width of {width}. Get another file.</source>
        <translation>ملف النموذج {name} متناقض: جدول مفرداته لا يناسب عرضه {width}. استخدم ملفًا آخر.</translation>
    </message>
    <message>
        <source>The model file {name} is damaged: its header makes no sense.</source>
        <translation>ملف النموذج {name} تالف: ترويسته غير صالحة.</translation>
    </message>
    <message>
        <source>The model file {name} is incomplete: it ends before its data does. Get it again.</source>
        <translation>ملف النموذج {name} ناقص: ينتهي قبل أن تنتهي بياناته. احصل عليه من جديد.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read: {reason}.</source>
        <translation>تعذّرت قراءة ملف النموذج {path}: {reason}.</translation>
    </message>
    <message>
        <source>The model gave no result for a text.</source>
        <translation>لم يعطِ النموذج نتيجة لأحد النصوص.</translation>
    </message>
    <message>
        <source>The model that this library was made with is missing. Add it again, or choose another.</source>
        <translation>النموذج الذي أُنشئت به هذه المكتبة مفقود. أضفه من جديد أو اختر غيره.</translation>
    </message>
    <message>
        <source>The model was closed.</source>
        <translation>أُغلق النموذج.</translation>
    </message>
    <message>
        <source>The model {name} is there already.</source>
        <translation>النموذج {name} موجود بالفعل.</translation>
    </message>
    <message>
        <source>The model {title} has only one size: {dimensions} dimensions.</source>
        <translation>للنموذج {title} حجم واحد فقط: {dimensions} من الأرقام.</translation>
    </message>
    <message>
        <source>The model {title} offers these sizes: {sizes}.</source>
        <translation>يتيح النموذج {title} هذه الأحجام: {sizes}.</translation>
    </message>
    <message>
        <source>The number of dimensions must be one of {choices}.</source>
        <translation>يجب أن يكون عدد الأرقام واحدًا من: {choices}.</translation>
    </message>
    <message>
        <source>The number of extractors must be between 1 and 16.</source>
        <translation>يجب أن يكون عدد عمليات القراءة بين ١ و١٦.</translation>
    </message>
    <message>
        <source>The number of threads must be between 0 and 256.</source>
        <translation>يجب أن يكون عدد الخيوط بين ٠ و٢٥٦.</translation>
    </message>
    <message>
        <source>The pages are pictures; reading them needs text recognition.</source>
        <translation>الصفحات صور؛ وقراءتها تحتاج إلى التعرف الضوئي على النصوص.</translation>
    </message>
    <message>
        <source>The pages of this file are in other files.</source>
        <translation>صفحات هذا الملف موجودة في ملفات أخرى.</translation>
    </message>
    <message>
        <source>The present model answers until the new one is ready.</source>
        <translation>يجيب النموذج الحالي إلى أن يجهز الجديد.</translation>
    </message>
    <message>
        <source>The program that reads files cannot be started.</source>
        <translation>تعذّر تشغيل البرنامج الذي يقرأ الملفات.</translation>
    </message>
    <message>
        <source>The program that reads files cannot be started; files wait until it can. Restarting the computer or installing Inkling again may help.</source>
        <translation>تعذّر تشغيل البرنامج الذي يقرأ الملفات؛ وتنتظر الملفات حتى يعمل. قد تفيد إعادة تشغيل الحاسوب أو تثبيت Inkling من جديد.</translation>
    </message>
    <message>
        <source>The quote before “{text}” was not closed.</source>
        <translation>لم تُغلق علامة الاقتباس قبل «{text}».</translation>
    </message>
    <message>
        <source>The same, at the end of what is typed</source>
        <translation>الأمر نفسه، عند نهاية ما كُتب</translation>
    </message>
    <message>
        <source>The same, in the preview</source>
        <translation>الأمر نفسه، داخل المعاينة</translation>
    </message>
    <message>
        <source>The same; while there are results, the preview</source>
        <translation>الأمر نفسه؛ والمعاينة ما دامت هناك نتائج</translation>
    </message>
    <message>
        <source>The sample documents are not part of this installation.</source>
        <translation>المستندات التجريبية ليست جزءًا من هذا التثبيت.</translation>
    </message>
    <message>
        <source>The search index is not whole.</source>
        <translation>فهرس البحث غير مكتمل.</translation>
    </message>
    <message>
        <source>The search index is of another Inkling.</source>
        <translation>فهرس البحث من إصدار آخر من Inkling.</translation>
    </message>
    <message>
        <source>The selected result</source>
        <translation>النتيجة المحددة</translation>
    </message>
    <message>
        <source>The settings cannot be written to {file}: {reason}.</source>
        <translation>تعذّرت كتابة الإعدادات في {file}: {reason}.</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be read. Move it away to start with the default settings.</source>
        <translation>تعذّرت قراءة ملف الإعدادات {file}. انقله من مكانه للبدء بالإعدادات الافتراضية.</translation>
    </message>
    <message>
        <source>The starter model cannot be written to {folder}: {reason}.</source>
        <translation>تعذّرت كتابة النموذج المرفق في {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The starter model is damaged. Install Inkling again.</source>
        <translation>النموذج المرفق تالف. ثبّت Inkling من جديد.</translation>
    </message>
    <message>
        <source>The starter model is not installed. Run the set-up command again.</source>
        <translation>النموذج المرفق غير مثبّت. نفّذ أمر الإعداد مرة أخرى.</translation>
    </message>
    <message>
        <source>The starter model is not the file its publisher released. Install Inkling again.</source>
        <translation>النموذج المرفق ليس الملف الذي أصدره ناشره. ثبّت Inkling من جديد.</translation>
    </message>
    <message>
        <source>The system does not allow reading this file.</source>
        <translation>لا يسمح النظام بقراءة هذا الملف.</translation>
    </message>
    <message>
        <source>The text of this file is too large once unpacked.</source>
        <translation>نص هذا الملف كبير جدًا بعد فك ضغطه.</translation>
    </message>
    <message>
        <source>Their meaning is still being worked out.</source>
        <translation>ما زال معناها قيد التحليل.</translation>
    </message>
    <message>
        <source>Their text could not be read; the reasons stand below.</source>
        <translation>تعذرت قراءة نصها؛ الأسباب مذكورة أدناه.</translation>
    </message>
    <message>
        <source>Their turn comes soon.</source>
        <translation>سيأتي دورها قريبًا.</translation>
    </message>
    <message>
        <source>There is another model named &quot;{name}&quot;. Rename the file and try again.</source>
        <translation>يوجد نموذج آخر باسم «{name}». غيّر اسم الملف وأعد المحاولة.</translation>
    </message>
    <message>
        <source>There is no device named &quot;{wanted}&quot;. There are: {names}.</source>
        <translation>لا يوجد جهاز باسم «{wanted}». الموجود: {names}.</translation>
    </message>
    <message>
        <source>There is no device named {name} on this computer.</source>
        <translation>لا يوجد على هذا الحاسوب جهاز باسم {name}.</translation>
    </message>
    <message>
        <source>There is no file in this folder that can be searched.</source>
        <translation>لا يوجد في هذا المجلد ملف يمكن البحث فيه.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>لا يوجد مجلد «{folder}».</translation>
    </message>
    <message>
        <source>There is no library in {folder}. Make one with: inkling index FOLDER</source>
        <translation>لا توجد مكتبة في «{folder}». لإنشاء واحدة: inkling index FOLDER</translation>
    </message>
    <message>
        <source>There is no model named &quot;{name}&quot;. There are: {names}.</source>
        <translation>لا يوجد نموذج باسم «{name}». الموجود: {names}.</translation>
    </message>
    <message>
        <source>There is not enough free space in {folder} for the model.</source>
        <translation>لا توجد مساحة كافية للنموذج في «{folder}».</translation>
    </message>
    <message>
        <source>There is nothing to be read.</source>
        <translation>لا يوجد ما يُقرأ.</translation>
    </message>
    <message>
        <source>They are found by name. Leave them out if there are many.</source>
        <translation>يُعثر عليها بأسمائها. استبعدها إن كانت كثيرة.</translation>
    </message>
    <message>
        <source>This archive holds too many files to be read.</source>
        <translation>يحوي هذا الأرشيف ملفات أكثر من أن تُقرأ.</translation>
    </message>
    <message>
        <source>This archive is damaged; some files in it cannot be read.</source>
        <translation>هذا الأرشيف تالف؛ وتعذّرت قراءة بعض الملفات فيه.</translation>
    </message>
    <message>
        <source>This archive unpacks to far more than can be read.</source>
        <translation>هذا الأرشيف بعد فك ضغطه أكبر بكثير من أن يُقرأ.</translation>
    </message>
    <message>
        <source>This archive unpacks to more than can be read; see the files in it.</source>
        <translation>هذا الأرشيف بعد فك ضغطه أكبر من أن يُقرأ كاملًا؛ انظر الملفات التي فيه.</translation>
    </message>
    <message>
        <source>This archive, or a part of it, is protected by a password.</source>
        <translation>هذا الأرشيف أو جزء منه محمي بكلمة مرور.</translation>
    </message>
    <message>
        <source>This attachment is nested too deeply to be read.</source>
        <translation>هذا المرفق متداخل بعمق لا يسمح بقراءته.</translation>
    </message>
    <message>
        <source>This attachment is nested too deeply.</source>
        <translation>هذا المرفق متداخل بعمق زائد.</translation>
    </message>
    <message>
        <source>This attachment is too large to be read.</source>
        <translation>هذا المرفق أكبر من أن يُقرأ.</translation>
    </message>
    <message>
        <source>This book is protected; only the program that it was bought for opens it.</source>
        <translation>هذا الكتاب محمي؛ ولا يفتحه إلا البرنامج الذي اشتُري له.</translation>
    </message>
    <message>
        <source>This file has no such page.</source>
        <translation>لا توجد هذه الصفحة في الملف.</translation>
    </message>
    <message>
        <source>This file holds more than {millions} million characters or {count} sections; the rest is not searchable.</source>
        <translation>يحوي هذا الملف أكثر من {millions} مليون حرف أو {count} من الأقسام؛ ولا يمكن البحث في الباقي.</translation>
    </message>
    <message>
        <source>This file holds no text.</source>
        <translation>لا يحوي هذا الملف نصًا.</translation>
    </message>
    <message>
        <source>This file holds too many parts to be read.</source>
        <translation>يحوي هذا الملف أجزاء أكثر من أن تُقرأ.</translation>
    </message>
    <message>
        <source>This file is damaged: its content does not follow its format.</source>
        <translation>هذا الملف تالف: محتواه لا يطابق صيغته.</translation>
    </message>
    <message>
        <source>This file is damaged: no page could be found in it.</source>
        <translation>هذا الملف تالف: لم تُوجد فيه أي صفحة.</translation>
    </message>
    <message>
        <source>This file is damaged: one page could not be read.</source>
        <translation>هذا الملف تالف: تعذّرت قراءة صفحة واحدة.</translation>
    </message>
    <message>
        <source>This file is damaged: {count} pages could not be read.</source>
        <translation>هذا الملف تالف: تعذّرت قراءة {count} من صفحاته.</translation>
    </message>
    <message>
        <source>This file is encrypted, but Office opens it without asking for a password; its text is searchable.</source>
        <translation>هذا الملف مشفّر، لكن Office يفتحه دون طلب كلمة مرور؛ ويمكن البحث في نصه.</translation>
    </message>
    <message>
        <source>This file is kept in the cloud; reading it would download it.</source>
        <translation>هذا الملف محفوظ في السحابة؛ وقراءته تؤدي إلى تنزيله.</translation>
    </message>
    <message>
        <source>This file is larger than {megabytes} MB and was not read; it is found by its name.</source>
        <translation>هذا الملف أكبر من {megabytes} ميغابايت ولم يُقرأ؛ ويُعثر عليه باسمه.</translation>
    </message>
    <message>
        <source>This file is nested too deeply to be read.</source>
        <translation>هذا الملف متداخل بعمق لا يسمح بقراءته.</translation>
    </message>
    <message>
        <source>This file is protected by a password.</source>
        <translation>هذا الملف محمي بكلمة مرور.</translation>
    </message>
    <message>
        <source>This file is too large to be read in full.</source>
        <translation>هذا الملف أكبر من أن يُقرأ كاملًا.</translation>
    </message>
    <message>
        <source>This file is very long; only its first {megabytes} MB are searchable.</source>
        <translation>هذا الملف طويل جدًا؛ يمكن البحث في أول {megabytes} ميغابايت منه فقط.</translation>
    </message>
    <message>
        <source>This file lies in another part of the archive.</source>
        <translation>يقع هذا الملف في جزء آخر من الأرشيف.</translation>
    </message>
    <message>
        <source>This file made its reader fail; the other files are not affected.</source>
        <translation>تسبب هذا الملف في إخفاق البرنامج القارئ؛ ولم تتأثر الملفات الأخرى.</translation>
    </message>
    <message>
        <source>This file unpacks to far more than it should.</source>
        <translation>هذا الملف بعد فك ضغطه أكبر بكثير مما ينبغي.</translation>
    </message>
    <message>
        <source>This file unpacks to more than can be read.</source>
        <translation>هذا الملف بعد فك ضغطه أكبر من أن يُقرأ.</translation>
    </message>
    <message>
        <source>This folder cannot be reached now. What was read of it stays searchable.</source>
        <translation>يتعذر الوصول إلى هذا المجلد الآن. يبقى البحث فيما قُرئ منه ممكنًا.</translation>
    </message>
    <message>
        <source>This folder has not been read yet. Its turn comes while Inkling runs.</source>
        <translation>لم يُقرأ هذا المجلد بعد. سيأتي دوره أثناء عمل Inkling.</translation>
    </message>
    <message>
        <source>This folder is inside {folder}, which is included; give its rules there: inkling folders set {folder} --exclude …</source>
        <translation>يقع هذا المجلد داخل {folder} المضاف للبحث؛ حدّد قواعده هناك: ‎inkling folders set {folder} --exclude …‎</translation>
    </message>
    <message>
        <source>This folder is left out by a rule.</source>
        <translation>استُبعد هذا المجلد بقاعدة.</translation>
    </message>
    <message>
        <source>This folder is no longer there.</source>
        <translation>لم يعد هذا المجلد موجودًا.</translation>
    </message>
    <message>
        <source>This folder is not in the library.</source>
        <translation>هذا المجلد ليس في المكتبة.</translation>
    </message>
    <message>
        <source>This folder is not searched. Add it to search it.</source>
        <translation>لا يُبحث في هذا المجلد. أضفه للبحث فيه.</translation>
    </message>
    <message>
        <source>This is not the password of this file.</source>
        <translation>كلمة مرور هذا الملف غير هذه.</translation>
    </message>
    <message>
        <source>This library was written by a newer Inkling. Please update Inkling.</source>
        <translation>كتب إصدار أحدث من Inkling هذه المكتبة. حدّث Inkling.</translation>
    </message>
    <message>
        <source>This mail is encrypted; its headers can be found.</source>
        <translation>هذه الرسالة مشفّرة؛ ويُعثر عليها بترويساتها.</translation>
    </message>
    <message>
        <source>This mail is so long that only its beginning is searchable.</source>
        <translation>هذه الرسالة طويلة جدًا فلا يمكن البحث إلا في بدايتها.</translation>
    </message>
    <message>
        <source>This message is damaged; a part of it could be read.</source>
        <translation>هذه الرسالة تالفة؛ وأمكنت قراءة جزء منها.</translation>
    </message>
    <message>
        <source>This page is too large to be looked at.</source>
        <translation>هذه الصفحة أكبر من أن تُعرض.</translation>
    </message>
    <message>
        <source>This picture is too large to be looked at.</source>
        <translation>هذه الصورة أكبر من أن تُعرض.</translation>
    </message>
    <message>
        <source>This table holds more than {count} cells; the rest is not searchable.</source>
        <translation>يحوي هذا الجدول أكثر من {count} من الخلايا؛ ولا يمكن البحث في الباقي.</translation>
    </message>
    <message>
        <source>This table is very long; its end is not searchable.</source>
        <translation>هذا الجدول طويل جدًا؛ ولا يمكن البحث في نهايته.</translation>
    </message>
    <message>
        <source>Time: {time}, while the computer does nothing else</source>
        <translation>الوقت: {time}، ما دام الحاسوب لا يفعل غير ذلك</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>كبير جدًا</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>استغرق وقتًا طويلًا</translation>
    </message>
    <message>
        <source>Trust and add it</source>
        <translation>الوثوق به وإضافته</translation>
    </message>
    <message>
        <source>Try again, or open it with the program that made it.</source>
        <translation>حاول مجددًا، أو افتحه بالبرنامج الذي أنشأه.</translation>
    </message>
    <message>
        <source>Types that Inkling cannot read</source>
        <translation>أنواع لا يستطيع Inkling قراءتها</translation>
    </message>
    <message>
        <source>Unknown model file</source>
        <translation>ملف نموذج غير معروف</translation>
    </message>
    <message>
        <source>Unlocking this file takes more memory than is allowed.</source>
        <translation>يحتاج فك قفل هذا الملف إلى ذاكرة أكثر من المسموح.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>محدَّث</translation>
    </message>
    <message>
        <source>Waiting for mains power</source>
        <translation>بانتظار التوصيل بالكهرباء</translation>
    </message>
    <message>
        <source>Waiting until nobody uses the computer</source>
        <translation>بانتظار ألا يستخدم أحد الحاسوب</translation>
    </message>
    <message>
        <source>What came nearest, not closely related</source>
        <translation>الأقرب مما وُجد، وليس وثيق الصلة</translation>
    </message>
    <message>
        <source>What lies beyond the limit is not searched. Smaller parts are.</source>
        <translation>لا يُبحث فيما يتجاوز الحد، أما الأجزاء الأصغر فيُبحث فيها.</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>بلا نص</translation>
    </message>
    <message>
        <source>about {count} days</source>
        <translation>نحو {count} من الأيام</translation>
    </message>
    <message>
        <source>about {count} h</source>
        <translation>نحو {count} س</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation>نحو {count} د</translation>
    </message>
    <message>
        <source>after {value}</source>
        <translation>بعد {value}</translation>
    </message>
    <message numerus="yes">
        <source>also in %Ln other place(s)</source>
        <translation>
            <numerusform>لا يوجد في مكان آخر</numerusform>
            <numerusform>موجود أيضًا في مكان آخر</numerusform>
            <numerusform>موجود أيضًا في مكانين آخرين</numerusform>
            <numerusform>موجود أيضًا في %Ln أماكن أخرى</numerusform>
            <numerusform>موجود أيضًا في %Ln مكانًا آخر</numerusform>
            <numerusform>موجود أيضًا في %Ln مكان آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>an arrow key opens it up</source>
        <translation>مفتاح السهم يوسّعها</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln further passage(s)</source>
        <translation>
            <numerusform>ولا مقاطع أخرى</numerusform>
            <numerusform>ومقطع آخر</numerusform>
            <numerusform>ومقطعان آخران</numerusform>
            <numerusform>و%Ln مقاطع أخرى</numerusform>
            <numerusform>و%Ln مقطعًا آخر</numerusform>
            <numerusform>و%Ln مقطع آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>another version</source>
        <translation>نسخة معدّلة أخرى</translation>
    </message>
    <message>
        <source>at least {value}</source>
        <translation>‏{value} على الأقل</translation>
    </message>
    <message>
        <source>at most {value}</source>
        <translation>‏{value} على الأكثر</translation>
    </message>
    <message>
        <source>before {value}</source>
        <translation>قبل {value}</translation>
    </message>
    <message>
        <source>cannot be reached now</source>
        <translation>يتعذر الوصول إليه الآن</translation>
    </message>
    <message>
        <source>changed {date}</source>
        <translation>عُدّل في {date}</translation>
    </message>
    <message>
        <source>code</source>
        <translation>شيفرة</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>تعليقات</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>document</source>
        <translation>مستند</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>اسم الملف</translation>
    </message>
    <message>
        <source>footnotes</source>
        <translation>حواشٍ</translation>
    </message>
    <message>
        <source>form</source>
        <translation>استمارة</translation>
    </message>
    <message>
        <source>forwarded mail</source>
        <translation>رسالة معاد توجيهها</translation>
    </message>
    <message>
        <source>from {value}</source>
        <translation>من {value}</translation>
    </message>
    <message>
        <source>header or footer</source>
        <translation>رأس الصفحة أو تذييلها</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>في {folder}</translation>
    </message>
    <message>
        <source>in {value}</source>
        <translation>في {value}</translation>
    </message>
    <message>
        <source>larger than {value}</source>
        <translation>أكبر من {value}</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>الشهر الماضي</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>الأسبوع الماضي</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>العام الماضي</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>سطر {number}</translation>
    </message>
    <message>
        <source>llama.cpp cannot load the model file {name}. Get it again.</source>
        <translation>تعذّر على llama.cpp تحميل ملف النموذج {name}. احصل عليه من جديد.</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>بريد</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>meaning {meaning}, words {words}, file name {name}</source>
        <translation>المعنى {meaning}، الكلمات {words}، اسم الملف {name}</translation>
    </message>
    <message>
        <source>more than 100 languages</source>
        <translation>أكثر من ١٠٠ لغة</translation>
    </message>
    <message>
        <source>name has {value}</source>
        <translation>الاسم يحوي {value}</translation>
    </message>
    <message>
        <source>not {filter}</source>
        <translation>باستثناء: {filter}</translation>
    </message>
    <message>
        <source>not {words}</source>
        <translation>بدون {words}</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>opened up</source>
        <translation>موسّعة</translation>
    </message>
    <message>
        <source>p. {number}</source>
        <translation>ص {number}</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>صفحة {number}</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>quoted mail</source>
        <translation>رسالة مقتبسة</translation>
    </message>
    <message>
        <source>same content</source>
        <translation>المحتوى نفسه</translation>
    </message>
    <message>
        <source>same conversation</source>
        <translation>المحادثة نفسها</translation>
    </message>
    <message>
        <source>see where the model came from</source>
        <translation>انظر مصدر النموذج</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>توقيع</translation>
    </message>
    <message>
        <source>since {value}</source>
        <translation>منذ {value}</translation>
    </message>
    <message>
        <source>size {least} to {most}</source>
        <translation>الحجم من {least} إلى {most}</translation>
    </message>
    <message>
        <source>slide {number}</source>
        <translation>شريحة {number}</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>شرائح</translation>
    </message>
    <message>
        <source>smaller than {value}</source>
        <translation>أصغر من {value}</translation>
    </message>
    <message>
        <source>some passages are found only by their words so far</source>
        <translation>بعض المقاطع يُعثر عليها بكلماتها فقط حتى الآن</translation>
    </message>
    <message>
        <source>subject has {value}</source>
        <translation>الموضوع يحوي {value}</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>هذا الأسبوع</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>هذا العام</translation>
    </message>
    <message>
        <source>to {value}</source>
        <translation>إلى {value}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>under {heading}</source>
        <translation>تحت {heading}</translation>
    </message>
    <message>
        <source>unknown, for the model could not be tried</source>
        <translation>غير معروف، إذ تعذّرت تجربة النموذج</translation>
    </message>
    <message>
        <source>until {value}</source>
        <translation>حتى {value}</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>مع مرفق</translation>
    </message>
    <message>
        <source>words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>written in {value}</source>
        <translation>اللغة: {value}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln folder(s)</source>
        <translation>
            <numerusform>‏{count} من أصل %Ln من المجلدات</numerusform>
            <numerusform>‏{count} من أصل مجلد واحد</numerusform>
            <numerusform>‏{count} من أصل مجلدين</numerusform>
            <numerusform>‏{count} من أصل %Ln مجلدات</numerusform>
            <numerusform>‏{count} من أصل %Ln مجلدًا</numerusform>
            <numerusform>‏{count} من أصل %Ln مجلد</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} pages are pictures without text.</source>
        <translation>‏{count} من الصفحات صور بلا نص.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}، {time}</translation>
    </message>
    <message>
        <source>{done} of {files} files</source>
        <translation>‏{done} من {files} من الملفات</translation>
    </message>
    <message>
        <source>{done} of {passages} passages</source>
        <translation>‏{done} من {passages} من المقاطع</translation>
    </message>
    <message>
        <source>{folder} is not a folder.</source>
        <translation>‏{folder} ليس مجلدًا.</translation>
    </message>
    <message>
        <source>{folder} is part of {around}, which is included; leave it out there with: inkling folders set {around} --exclude /{inner}/</source>
        <translation>‏{folder} جزء من {around} المضاف للبحث؛ لاستبعاده هناك: ‎inkling folders set {around} --exclude /{inner}/‎</translation>
    </message>
    <message>
        <source>{full} of {files} files in this folder are searchable in full.</source>
        <translation>يمكن البحث بالكامل في {full} من أصل {files} من ملفات هذا المجلد.</translation>
    </message>
    <message>
        <source>{line}. Passage: {passage}</source>
        <translation>‏{line}. المقطع: {passage}</translation>
    </message>
    <message>
        <source>{name} averages its vectors the wrong way (pooling is &quot;{pooling}&quot;, EmbeddingGemma needs &quot;mean&quot;). Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>‏{name} يحسب متوسط متجهاته بطريقة خاطئة (نوع التجميع «{pooling}»، ويحتاج EmbeddingGemma إلى «mean»). استخدم ملفًا حُوِّل مع وحدات dense، مثل {example} من «{publisher}» ({megabytes} ميغابايت).</translation>
    </message>
    <message>
        <source>{name} cannot be copied to {folder}: {reason}.</source>
        <translation>تعذّر نسخ {name} إلى {folder}: {reason}.</translation>
    </message>
    <message>
        <source>{name} changed while it was copied.</source>
        <translation>تغيّر {name} أثناء نسخه.</translation>
    </message>
    <message>
        <source>{name} cuts texts in another way than EmbeddingGemma (its tokenizer is &quot;{tokenizer}&quot;). Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>‏{name} يقطّع النصوص بطريقة غير طريقة EmbeddingGemma (المقطِّع فيه «{tokenizer}»). استخدم ملفًا حُوِّل مع وحدات dense، مثل {example} من «{publisher}» ({megabytes} ميغابايت).</translation>
    </message>
    <message>
        <source>{name} does not say how to make one vector of a text.</source>
        <translation>لا يبيّن {name} كيف يُصنع متجه واحد من النص.</translation>
    </message>
    <message>
        <source>{name} has not been read yet. Its turn comes while Inkling runs.</source>
        <translation>لم يُقرأ {name} بعد. سيأتي دوره أثناء عمل Inkling.</translation>
    </message>
    <message>
        <source>{name} has only {layers} of EmbeddingGemma&apos;s layers. Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>لا يحوي {name} إلا {layers} من طبقات EmbeddingGemma. استخدم ملفًا حُوِّل مع وحدات dense، مثل {example} من «{publisher}» ({megabytes} ميغابايت).</translation>
    </message>
    <message>
        <source>{name} in {folder}</source>
        <translation>‏{name} في {folder}</translation>
    </message>
    <message>
        <source>{name} is a web page that was saved under that name. Get the model file itself.</source>
        <translation>‏{name} صفحة ويب حُفظت بهذا الاسم. احصل على ملف النموذج نفسه.</translation>
    </message>
    <message>
        <source>{name} is a zip file or a PyTorch model; Inkling reads GGUF files.</source>
        <translation>‏{name} ملف zip أو نموذج PyTorch؛ أما Inkling فيقرأ ملفات GGUF.</translation>
    </message>
    <message>
        <source>{name} is found by its name only. {problem}</source>
        <translation>يُعثر على {name} باسمه فقط. {problem}</translation>
    </message>
    <message>
        <source>{name} is in a newer form of GGUF than this Inkling reads.</source>
        <translation>‏{name} بصيغة GGUF أحدث مما يقرؤه هذا الإصدار من Inkling.</translation>
    </message>
    <message>
        <source>{name} is in an early form of GGUF that is no longer read. Get a newer file.</source>
        <translation>‏{name} بصيغة GGUF قديمة لم تعد تُقرأ. احصل على ملف أحدث.</translation>
    </message>
    <message>
        <source>{name} is in safetensors format; Inkling reads GGUF files.</source>
        <translation>‏{name} بصيغة safetensors؛ أما Inkling فيقرأ ملفات GGUF.</translation>
    </message>
    <message>
        <source>{name} is in the form that came before GGUF. Get a newer file.</source>
        <translation>‏{name} بالصيغة السابقة لصيغة GGUF. احصل على ملف أحدث.</translation>
    </message>
    <message>
        <source>{name} is left out by a rule of its folder.</source>
        <translation>استُبعد {name} بقاعدة من قواعد مجلده.</translation>
    </message>
    <message>
        <source>{name} is no longer there.</source>
        <translation>لم يعد {name} موجودًا.</translation>
    </message>
    <message>
        <source>{name} is not a model file in GGUF format.</source>
        <translation>‏{name} ليس ملف نموذج بصيغة GGUF.</translation>
    </message>
    <message>
        <source>{name} is not an embedding model that Inkling can run: its architecture is &quot;{architecture}&quot;.</source>
        <translation>‏{name} ليس نموذجًا يستطيع Inkling تشغيله: بنيته «{architecture}».</translation>
    </message>
    <message>
        <source>{name} is not on the list of known model files. If you trust where it came from, add it as a trusted file (on the command line: --trust).</source>
        <translation>‏{name} ليس في قائمة ملفات النماذج المعروفة. إن كنت تثق بمصدره فأضفه كملف موثوق (في سطر الأوامر: ‎--trust‎).</translation>
    </message>
    <message>
        <source>{name} is not the file that {publisher} published under this name: its content is another. If you trust where it came from, add it as a trusted file (on the command line: --trust).</source>
        <translation>‏{name} ليس الملف الذي نشره {publisher} بهذا الاسم: محتواه مختلف. إن كنت تثق بمصدره فأضفه كملف موثوق (في سطر الأوامر: ‎--trust‎).</translation>
    </message>
    <message>
        <source>{name} is one of {parts} parts of a model. Get the model as one file, or join its parts with llama.cpp&apos;s gguf-split.</source>
        <translation>‏{name} واحد من {parts} من أجزاء نموذج. احصل على النموذج في ملف واحد، أو اجمع أجزاءه بأداة gguf-split من llama.cpp.</translation>
    </message>
    <message>
        <source>{name} is only a pointer to a model file. Get the model file itself.</source>
        <translation>‏{name} مجرد مؤشر إلى ملف نموذج. احصل على ملف النموذج نفسه.</translation>
    </message>
    <message>
        <source>{name} is searchable by words and by meaning; passages: {count}.</source>
        <translation>يمكن البحث في {name} بالكلمات وبالمعنى؛ عدد المقاطع: {count}.</translation>
    </message>
    <message>
        <source>{name} is searchable by words; its meaning is still being worked out.</source>
        <translation>يمكن البحث في {name} بالكلمات؛ وما زال معناه قيد التحليل.</translation>
    </message>
    <message>
        <source>{name} is searchable in part. {problem}</source>
        <translation>يمكن البحث في جزء من {name}. {problem}</translation>
    </message>
    <message>
        <source>{name} lacks the last two layers of EmbeddingGemma (the dense modules), so its vectors would be wrong. Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>تنقص {name} الطبقتان الأخيرتان من EmbeddingGemma (وحدات dense)، فتكون متجهاته خاطئة. استخدم ملفًا حُوِّل مع وحدات dense، مثل {example} من «{publisher}» ({megabytes} ميغابايت).</translation>
    </message>
    <message>
        <source>{name} lies in no folder that is searched. Add its folder to find it.</source>
        <translation>لا يقع {name} في أي مجلد يُبحث فيه. أضف مجلده للعثور عليه.</translation>
    </message>
    <message>
        <source>{name} was made for computers that write numbers the other way round (big endian). Get the usual little-endian file.</source>
        <translation>صُنع {name} لحواسيب تكتب الأرقام بالترتيب المعاكس (big endian). احصل على الملف المعتاد little-endian.</translation>
    </message>
    <message>
        <source>{passages} in {files}</source>
        <translation>‏{passages} في {files}</translation>
    </message>
    <message>
        <source>{path} is an included folder; take it out with: inkling folders remove FOLDER</source>
        <translation>‏{path} مجلد مضاف للبحث؛ لإزالته: ‎inkling folders remove FOLDER‎</translation>
    </message>
    <message>
        <source>{path} is not in an included folder.</source>
        <translation>‏{path} ليس داخل مجلد مضاف للبحث.</translation>
    </message>
    <message>
        <source>{path} is not in the library.</source>
        <translation>‏{path} ليس في المكتبة.</translation>
    </message>
    <message>
        <source>{path} was not forgotten.</source>
        <translation>لم يسبق أن نُسي «{path}».</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}٪</translation>
    </message>
    <message>
        <source>{problem} So the processor is used instead of {name}.</source>
        <translation>‏{problem} لذلك يُستخدم المعالج بدلًا من {name}.</translation>
    </message>
    <message>
        <source>{rate} files a second</source>
        <translation>‏{rate} من الملفات في الثانية</translation>
    </message>
    <message>
        <source>{rate} passages a second</source>
        <translation>‏{rate} من المقاطع في الثانية</translation>
    </message>
    <message>
        <source>{read} of {files} files read, results are incomplete</source>
        <translation>قُرئ {read} من أصل {files} من الملفات، والنتائج غير مكتملة</translation>
    </message>
    <message>
        <source>{sheet}, row {number}</source>
        <translation>‏{sheet}، صف {number}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>بقي {time}</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>‏{time} م.ث</translation>
    </message>
    <message>
        <source>§ {heading}</source>
        <translation>‏§ {heading}</translation>
    </message>
    <message>
        <source>“{line}” is no pattern that can match a file or folder.</source>
        <translation>‏«{line}» ليس نمطًا يطابق ملفًا أو مجلدًا.</translation>
    </message>
    <message>
        <source>“{name}:” is no filter; “{text}” was searched as words.</source>
        <translation>‏«⁦{name}:⁩» ليس مرشحًا؛ بُحث عن «{text}» ككلمات.</translation>
    </message>
    <message>
        <source>“{name}:” still needs a value.</source>
        <translation>‏«⁦{name}:⁩» ينتظر قيمة.</translation>
    </message>
    <message>
        <source>“{text}” stands in so many places that only the first {count} were looked at.</source>
        <translation>يرد «{text}» في مواضع كثيرة جدًا، فلم يُنظر إلا في أول {count} منها.</translation>
    </message>
    <message>
        <source>“{value}” is no date such as 2024, 2024-05, 2024-05-17, yesterday or 2023..2024; it was left out.</source>
        <translation>‏«{value}» ليس تاريخًا مثل 2024 أو 2024-05 أو 2024-05-17 أو أمس أو 2023..2024؛ لذا جرى تجاهله.</translation>
    </message>
    <message>
        <source>“{value}” is no language that is known; it was left out.</source>
        <translation>‏«{value}» ليست لغة معروفة؛ لذا جرى تجاهلها.</translation>
    </message>
    <message>
        <source>“{value}” is no size such as &gt;5mb or 100kb..2mb; it was left out.</source>
        <translation>‏«{value}» ليس حجمًا مثل ‎&gt;5mb‎ أو ‎100kb..2mb‎؛ لذا جرى تجاهله.</translation>
    </message>
    <message>
        <source>“{value}” is no type of file; it was left out.</source>
        <translation>‏«{value}» ليس نوع ملفات؛ لذا جرى تجاهله.</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>Show {name}</source>
        <translation>عرض {name}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا شيء آخر</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln آخر</numerusform>
            <numerusform>و%Ln آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>حول Inkling</translation>
    </message>
    <message>
        <source>All that Inkling keeps is in this folder. It can be copied while Inkling does not run, and made anew from your files.</source>
        <translation>كل ما يحتفظ به Inkling موجود في هذا المجلد. يمكن نسخه حين لا يكون Inkling قيد التشغيل، وإعادة إنشائه من ملفاتك.</translation>
    </message>
    <message>
        <source>Inkling {version}, with Qt {qt}</source>
        <translation>‏Inkling {version}، مع Qt {qt}</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الترخيص</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>النموذج المستخدم</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>إظهار في ال&amp;مجلد</translation>
    </message>
    <message>
        <source>The first &amp;steps again…</source>
        <translation>ال&amp;خطوات الأولى مجددًا…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>none: files are found by their words</source>
        <translation>لا يوجد: يُعثر على الملفات بكلماتها</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>The language changes at Inkling&apos;s next start.</source>
        <translation>تتغيّر اللغة عند تشغيل Inkling في المرة القادمة.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Bind a key of your desktop to: inkling --quick</source>
        <translation>اربط اختصارًا في سطح مكتبك بالأمر: inkling --quick</translation>
    </message>
    <message>
        <source>No key shows quick search now.</source>
        <translation>لا يوجد الآن اختصار يُظهر البحث السريع.</translation>
    </message>
    <message>
        <source>The key {key} is taken by another program.</source>
        <translation>الاختصار {key} يستخدمه برنامج آخر.</translation>
    </message>
    <message>
        <source>The key {key} shows quick search.</source>
        <translation>الاختصار {key} يُظهر البحث السريع.</translation>
    </message>
    <message>
        <source>Your desktop decides which key shows quick search.</source>
        <translation>سطح مكتبك يقرّر أي اختصار يُظهر البحث السريع.</translation>
    </message>
</context>
<context>
    <name>BeginningPage</name>
    <message>
        <source>Everything stays on this computer. Inkling connects to nothing; only the download of a model does, when you start one.</source>
        <translation>يبقى كل شيء على هذا الحاسوب. لا يتصل Inkling بأي شيء؛ تنزيل نموذج وحده يفعل ذلك حين تبدؤه أنت.</translation>
    </message>
    <message>
        <source>Find things by what they mean</source>
        <translation>اعثر على الأشياء بمعناها</translation>
    </message>
    <message>
        <source>Five short pages; each of them can be skipped.</source>
        <translation>خمس صفحات قصيرة؛ يمكن تخطي كل منها.</translation>
    </message>
    <message>
        <source>Inkling reads the folders you choose, your mail among them, and finds passages by their meaning, also where other words are used.</source>
        <translation>يقرأ Inkling المجلدات التي تختارها، ومنها بريدك، ويعثر على المقاطع بمعناها، حتى حيث تُستخدم كلمات أخرى.</translation>
    </message>
    <message>
        <source>Your files are never changed.</source>
        <translation>لا تُغيَّر ملفاتك أبدًا.</translation>
    </message>
</context>
<context>
    <name>ComputePage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>تطبي&amp;ق</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>إعادة المحا&amp;ولة</translation>
    </message>
    <message>
        <source>Automatic: a graphics device that is reliable and faster</source>
        <translation>اختيار تلقائي: جهاز رسوميات سليم وأسرع</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>الحوسبة</translation>
    </message>
    <message>
        <source>Each graphics device is tried in a process of its own and used only if it computes the same as the processor. If it fails later, the processor takes over.</source>
        <translation>يُجرَّب كل جهاز رسوميات في عملية مستقلة، ولا يُستخدم إلا إذا طابقت حساباته حسابات المعالج. وإن أخفق لاحقًا تولّى المعالج العمل.</translation>
    </message>
    <message>
        <source>No graphics device was found that can help.</source>
        <translation>لم يُعثر على جهاز رسوميات يمكنه المساعدة.</translation>
    </message>
    <message>
        <source>Only the processor</source>
        <translation>المعالج فقط</translation>
    </message>
    <message>
        <source>The computing is done by the processor, with {threads} of {cores} cores in the background.</source>
        <translation>تجري الحسابات الآن على المعالج، مستخدمًا في الخلفية {threads} من {cores} من الأنوية.</translation>
    </message>
    <message>
        <source>The computing is done by {device}.</source>
        <translation>تجري الحسابات الآن على {device}.</translation>
    </message>
    <message>
        <source>Trying the devices; this takes some seconds…</source>
        <translation>تجري تجربة الأجهزة؛ يستغرق ذلك بضع ثوانٍ…</translation>
    </message>
    <message>
        <source>{device}: agrees with the processor, {times} times as fast</source>
        <translation>‏{device}: يطابق المعالج، ونسبة سرعته إلى سرعة المعالج {times}</translation>
    </message>
    <message>
        <source>{device}: not used</source>
        <translation>‏{device}: غير مستخدم</translation>
    </message>
</context>
<context>
    <name>CountLine</name>
    <message>
        <source>Best first</source>
        <translation>الأفضل أولًا</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>حسب الاسم</translation>
    </message>
    <message>
        <source>Folders…</source>
        <translation>المجلدات…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>ترتيب النتائج</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>CoverageDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;فتح</translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation>&amp;قراءته من جديد</translation>
    </message>
    <message>
        <source>Documents: {documents} · passages: {passages}</source>
        <translation>المستندات: {documents} · المقاطع: {passages}</translation>
    </message>
    <message>
        <source>Is it searchable?</source>
        <translation>هل يمكن البحث فيه؟</translation>
    </message>
    <message>
        <source>It is being read again.</source>
        <translation>تُعاد قراءته.</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>إظهار في ال&amp;مجلد</translation>
    </message>
    <message>
        <source>The &amp;whole folder…</source>
        <translation>المجلد ك&amp;له…</translation>
    </message>
    <message>
        <source>The text stands in the documents inside this file.</source>
        <translation>يوجد النص في المستندات داخل هذا الملف.</translation>
    </message>
    <message>
        <source>The text that was read</source>
        <translation>النص الذي قُرئ</translation>
    </message>
    <message>
        <source>… and more.</source>
        <translation>… والمزيد.</translation>
    </message>
</context>
<context>
    <name>DialPage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>تطبي&amp;ق</translation>
    </message>
    <message>
        <source>&amp;Stop the change</source>
        <translation>إ&amp;يقاف التغيير</translation>
    </message>
    <message>
        <source>Meaning is kept as a row of numbers for each passage. A shorter row makes the index smaller and search faster; a longer one tells finer differences.</source>
        <translation>يُحفظ معنى كل مقطع صفًّا من الأرقام. الصف الأقصر يجعل الفهرس أصغر والبحث أسرع؛ والأطول يميّز فروقًا أدق.</translation>
    </message>
    <message>
        <source>Nothing is indexed yet.</source>
        <translation>لم يُفهرَس شيء بعد.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>يجري الاستعلام…</translation>
    </message>
    <message>
        <source>Progress of the change</source>
        <translation>تقدم التغيير</translation>
    </message>
    <message>
        <source>Size of the index</source>
        <translation>حجم الفهرس</translation>
    </message>
    <message>
        <source>The change to {wanted} numbers begins when there is time for it; {numbers} numbers are used until it is complete.</source>
        <translation>يبدأ التغيير إلى {wanted} من الأرقام حين يتسع الوقت؛ وتُستخدم {numbers} من الأرقام إلى أن يكتمل.</translation>
    </message>
    <message>
        <source>The index will take about {after} instead of {before}. No file is read again. Until it is complete both indexes need room, and searching goes on.</source>
        <translation>سيشغل الفهرس نحو {after} بدلًا من {before}. لا تُعاد قراءة أي ملف. وإلى أن يكتمل يحتاج الفهرسان إلى مساحة، ويستمر البحث.</translation>
    </message>
    <message>
        <source>The model in use has only one size.</source>
        <translation>للنموذج المستخدم حجم واحد فقط.</translation>
    </message>
    <message>
        <source>a good balance for most libraries</source>
        <translation>توازن جيد لمعظم المكتبات</translation>
    </message>
    <message>
        <source>all that the model tells apart</source>
        <translation>كل ما يميّزه النموذج</translation>
    </message>
    <message>
        <source>hardly any difference from the full row</source>
        <translation>لا يكاد يختلف عن الطول الكامل</translation>
    </message>
    <message>
        <source>the only size of this model</source>
        <translation>الحجم الوحيد لهذا النموذج</translation>
    </message>
    <message>
        <source>the smallest; distant matches may rank lower</source>
        <translation>الأصغر؛ وقد يتأخر ترتيب النتائج البعيدة</translation>
    </message>
    <message>
        <source>{numbers} numbers are in use.</source>
        <translation>تُستخدم {numbers} من الأرقام.</translation>
    </message>
    <message>
        <source>{numbers} numbers, {bytes}: {meaning}</source>
        <translation>‏{numbers} من الأرقام، {bytes}: {meaning}</translation>
    </message>
    <message>
        <source>{share} of the change to {wanted} numbers is done; {numbers} numbers are used until it is complete.</source>
        <translation>اكتمل {share} من التغيير إلى {wanted} من الأرقام؛ وتُستخدم {numbers} من الأرقام إلى أن يكتمل.</translation>
    </message>
</context>
<context>
    <name>DialReportTable</name>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>Found, of the ten nearest</source>
        <translation>ما وُجد من أقرب عشرة</translation>
    </message>
    <message>
        <source>How well this size finds is measured on your own passages when nothing else is to be done.</source>
        <translation>تُقاس جودة البحث بهذا الحجم على مقاطعك حين لا يوجد عمل آخر.</translation>
    </message>
    <message>
        <source>Measured with {sampled} of your {passages} passages as queries</source>
        <translation>القياس باستخدام {sampled} من مقاطعك البالغ عددها {passages} كاستعلامات</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Numbers for each passage</source>
        <translation>الأرقام لكل مقطع</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>الحجم على القرص</translation>
    </message>
    <message>
        <source>Time of a query</source>
        <translation>زمن الاستعلام</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}٪</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>‏{time} م.ث</translation>
    </message>
    <message>
        <source>{told}:</source>
        <translation>{told}:</translation>
    </message>
    <message>
        <source>{told}; the search looks further than at first.</source>
        <translation>‏{told}؛ ويشمل البحث نطاقًا أوسع مما كان أولًا.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>A folder is on a disk or a computer that is not there now.</source>
        <translation>يوجد مجلد على قرص أو حاسوب غير متاح الآن.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>اختيار نموذج</translation>
    </message>
    <message>
        <source>Choose folders…</source>
        <translation>اختيار المجلدات…</translation>
    </message>
    <message>
        <source>Describe it in your own words; the words in the file may differ.</source>
        <translation>صِفه بكلماتك؛ فقد تختلف الكلمات في الملف.</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>يبقى كل شيء على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Files that were read are found by their words.</source>
        <translation>يُعثر على الملفات المقروءة بكلماتها.</translation>
    </message>
    <message>
        <source>Inkling is still reading your files.</source>
        <translation>ما زال Inkling يقرأ ملفاتك.</translation>
    </message>
    <message>
        <source>Inkling searches the folders you choose.</source>
        <translation>يبحث Inkling في المجلدات التي تختارها.</translation>
    </message>
    <message>
        <source>Last queries</source>
        <translation>آخر عمليات البحث</translation>
    </message>
    <message>
        <source>Nothing closely related.</source>
        <translation>لا شيء وثيق الصلة.</translation>
    </message>
    <message>
        <source>Nothing found in the folders that can be reached.</source>
        <translation>لم يُعثر على شيء في المجلدات التي يمكن الوصول إليها.</translation>
    </message>
    <message>
        <source>Nothing found in these folders.</source>
        <translation>لم يُعثر على شيء في هذه المجلدات.</translation>
    </message>
    <message>
        <source>Nothing found so far.</source>
        <translation>لم يُعثر على شيء حتى الآن.</translation>
    </message>
    <message>
        <source>Nothing found with exactly these words.</source>
        <translation>لم يُعثر على شيء بهذه الكلمات تمامًا.</translation>
    </message>
    <message>
        <source>Nothing found with these filters.</source>
        <translation>لم يُعثر على شيء بهذه المرشحات.</translation>
    </message>
    <message>
        <source>Other forms of them, or what they mean, may be there.</source>
        <translation>قد توجد صيغ أخرى لها أو ما يحمل معناها.</translation>
    </message>
    <message>
        <source>Other words may help, or another folder.</source>
        <translation>قد تفيد كلمات أخرى أو مجلد آخر.</translation>
    </message>
    <message>
        <source>Search without quotation marks</source>
        <translation>البحث دون علامات الاقتباس</translation>
    </message>
    <message>
        <source>Search without the filters</source>
        <translation>البحث من دون المرشحات</translation>
    </message>
    <message>
        <source>Searching continues in a moment.</source>
        <translation>سيستأنف البحث بعد لحظات.</translation>
    </message>
    <message>
        <source>Searching is not possible now.</source>
        <translation>البحث غير ممكن الآن.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>Show progress</source>
        <translation>إظهار التقدم</translation>
    </message>
    <message>
        <source>Show what came nearest</source>
        <translation>عرض الأقرب مما وُجد</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>يجري البدء…</translation>
    </message>
    <message>
        <source>The indexer ended and is being started again.</source>
        <translation>توقف البرنامج الذي يقرأ ويبحث، ويُعاد تشغيله.</translation>
    </message>
    <message>
        <source>The model file was not found, or cannot be used.</source>
        <translation>لم يُعثر على ملف النموذج أو يتعذر استخدامه.</translation>
    </message>
    <message>
        <source>These folders seem to hold nothing about this.</source>
        <translation>يبدو أن هذه المجلدات لا تحوي شيئًا عن هذا.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>عمّ تبحث؟</translation>
    </message>
    <message>
        <source>Which folders?</source>
        <translation>أي مجلدات؟</translation>
    </message>
    <message>
        <source>Without them there may be something.</source>
        <translation>قد يوجد شيء من دونها.</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Another folder…</source>
        <translation>مجلد آ&amp;خر…</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>ال&amp;تاريخ</translation>
    </message>
    <message>
        <source>&amp;Exact phrase…</source>
        <translation>&amp;عبارة حرفية…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>ال&amp;مجلد</translation>
    </message>
    <message>
        <source>&amp;From … to …</source>
        <translation>&amp;من … إلى …</translation>
    </message>
    <message>
        <source>&amp;Sender…</source>
        <translation>المر&amp;سل…</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>ال&amp;نوع</translation>
    </message>
    <message>
        <source>&amp;Without a word…</source>
        <translation>&amp;بدون كلمة…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>شيفرة برمجية</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>مستندات</translation>
    </message>
    <message>
        <source>E&amp;xact words</source>
        <translation>كلمات م&amp;طابقة تمامًا</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>بريد</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>شرائح عرض</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جداول</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>هذا الأسبوع</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>هذا العام</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Filter</source>
        <translation>ترشيح</translation>
    </message>
    <message>
        <source>Remove the filter {filter}</source>
        <translation>إزالة المرشّح {filter}</translation>
    </message>
</context>
<context>
    <name>FolderCoverageDialog</name>
    <message>
        <source>&amp;Add this folder</source>
        <translation>إ&amp;ضافة هذا المجلد</translation>
    </message>
    <message>
        <source>&amp;Folders and rules…</source>
        <translation>ال&amp;مجلدات والقواعد…</translation>
    </message>
    <message>
        <source>A&amp;nother folder…</source>
        <translation>مجلد آ&amp;خر…</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>How the files are found, and why</source>
        <translation>كيف يُعثر على الملفات ولماذا</translation>
    </message>
    <message>
        <source>Is this folder searchable?</source>
        <translation>هل يمكن البحث في هذا المجلد؟</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Show &amp;problems…</source>
        <translation>إظهار الم&amp;شكلات…</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>ما يساعد</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>إ&amp;ضافة مجلد…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>إ&amp;زالة…</translation>
    </message>
    <message>
        <source>&amp;Take what is there now…</source>
        <translation>اعتماد ما هو &amp;موجود هناك الآن…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>المجلدات التي يُبحث فيها</translation>
    </message>
    <message>
        <source>Inkling searches these folders and notices when files change.</source>
        <translation>يبحث Inkling في هذه المجلدات ويلاحظ تغيّر الملفات.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>R&amp;ules…</source>
        <translation>ال&amp;قواعد…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>What is &amp;searchable?</source>
        <translation>ما الذي يمكن ال&amp;بحث فيه؟</translation>
    </message>
    <message>
        <source>cannot be reached; its results stay</source>
        <translation>يتعذر الوصول إليه؛ تبقى نتائجه</translation>
    </message>
    <message>
        <source>checked now and then</source>
        <translation>يُفحص من حين لآخر</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>مُراقَب</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>إ&amp;ضافة مجلد…</translation>
    </message>
    <message>
        <source>A few samples</source>
        <translation>بعض الأمثلة</translation>
    </message>
    <message>
        <source>Caches, installed programs, version control and unfinished downloads are left out. Each folder can have rules of its own afterwards.</source>
        <translation>تُستبعد الذاكرة المؤقتة والبرامج المثبتة وبيانات إدارة الإصدارات والتنزيلات غير المكتملة. ويمكن بعد ذلك أن تكون لكل مجلد قواعده.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يجري العد…</translation>
    </message>
    <message>
        <source>Files in all: {files}, {bytes}. They are found by words after {time}, by a rough guess; meaning follows in the background.</source>
        <translation>مجموع الملفات: {files}، {bytes}. يُعثر عليها بالكلمات بعد {time} حسب تقدير أولي؛ ويلحق المعنى في الخلفية.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>يحوي</translation>
    </message>
    <message>
        <source>Nothing is read without a folder.</source>
        <translation>لا يُقرأ شيء من دون مجلد.</translation>
    </message>
    <message>
        <source>Try it with a few sa&amp;mples</source>
        <translation>التجربة ببعض الأ&amp;مثلة</translation>
    </message>
    <message>
        <source>Which folders may be searched?</source>
        <translation>أي المجلدات يجوز البحث فيها؟</translation>
    </message>
    <message>
        <source>You can change this at any time.</source>
        <translation>يمكنك تغيير ذلك في أي وقت.</translation>
    </message>
</context>
<context>
    <name>IndexerClient</name>
    <message>
        <source>The indexer stopped several times in a row. Its log may tell why: {log}</source>
        <translation>توقف البرنامج الذي يقرأ ويبحث عدة مرات متتالية. قد يذكر سجلّه السبب: {log}</translation>
    </message>
</context>
<context>
    <name>IndexingPage</name>
    <message>
        <source>&amp;Folders and their rules…</source>
        <translation>ال&amp;مجلدات وقواعدها…</translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>إ&amp;يقاف الفهرسة مؤقتًا</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>ا&amp;ستئناف الفهرسة</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>الفهرسة</translation>
    </message>
    <message>
        <source>Inkling reads new and changed files in the background, and holds still while you search. Searching works at any time.</source>
        <translation>يقرأ Inkling الملفات الجديدة والمعدّلة في الخلفية، ويتوقف بينما تبحث. البحث متاح في أي وقت.</translation>
    </message>
    <message>
        <source>Only on &amp;mains power</source>
        <translation>عند التوصيل ب&amp;الكهرباء فقط</translation>
    </message>
    <message>
        <source>Only while nobody uses the &amp;computer</source>
        <translation>فقط عندما لا يستخدم أحد ال&amp;حاسوب</translation>
    </message>
    <message>
        <source>Pro&amp;gress…</source>
        <translation>ال&amp;تقدم…</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>A key shows quick search, whatever program you are in.</source>
        <translation>اختصار يُظهر البحث السريع أيًّا كان البرنامج الذي تعمل فيه.</translation>
    </message>
    <message>
        <source>At hand everywhere</source>
        <translation>في متناول يدك أينما كنت</translation>
    </message>
    <message>
        <source>Inkling stays in the tray, with the icon of this window, when its windows are closed.</source>
        <translation>يبقى Inkling في شريط النظام، بأيقونة هذه النافذة، عند إغلاق نوافذه.</translation>
    </message>
    <message>
        <source>No folder was chosen, so nothing is read yet. Go back to choose one, or add one later from the Library menu.</source>
        <translation>لم يُختر أي مجلد، لذا لن يُقرأ شيء بعد. ارجع لاختيار مجلد، أو أضف مجلدًا لاحقًا من قائمة المكتبة.</translation>
    </message>
    <message>
        <source>Press the key now: where it works, quick search appears.</source>
        <translation>اضغط الاختصار الآن: إن كان يعمل ظهر البحث السريع.</translation>
    </message>
    <message>
        <source>Press “Start” to begin. You can search while your files are read.</source>
        <translation>اضغط «ابدأ» للبدء. يمكنك البحث أثناء قراءة ملفاتك.</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons; Inkling ends when its last window is closed.</source>
        <translation>لا يعرض سطح المكتب هذا أيقونات في شريط النظام؛ ينتهي Inkling بإغلاق آخر نافذة له.</translation>
    </message>
    <message>
        <source>✓ The key works: it shows quick search.</source>
        <translation>✓ الاختصار يعمل: إنه يُظهر البحث السريع.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>C&amp;hange…</source>
        <translation>ت&amp;غيير…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>LeavingBox</name>
    <message>
        <source>&amp;Hide quick search when I turn to another window</source>
        <translation>إخفاء البحث السريع &amp;عند الانتقال إلى نافذة أخرى</translation>
    </message>
    <message>
        <source>Inkling &amp;ends</source>
        <translation>ي&amp;نتهي Inkling</translation>
    </message>
    <message>
        <source>Inkling stays in the &amp;tray</source>
        <translation>يبقى Inkling في &amp;شريط النظام</translation>
    </message>
    <message>
        <source>Inkling stays in the &amp;tray; it ends where there is none</source>
        <translation>يبقى Inkling في &amp;شريط النظام؛ وينتهي حيث لا يوجد</translation>
    </message>
    <message>
        <source>The window is &amp;minimised</source>
        <translation>تُ&amp;صغَّر النافذة</translation>
    </message>
    <message>
        <source>When the main window is closed</source>
        <translation>عند إغلاق النافذة الرئيسية</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>Some files need your attention: {problems}</source>
        <translation>بعض الملفات تحتاج إلى انتباهك: {problems}</translation>
    </message>
    <message>
        <source>The first index is finished. Files: {files}</source>
        <translation>اكتمل الفهرس الأول. الملفات: {files}</translation>
    </message>
</context>
<context>
    <name>ModelChangeDialog</name>
    <message>
        <source>Change the model</source>
        <translation>تغيير النموذج</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>لا توجد مساحة كافية على القرص.</translation>
    </message>
    <message>
        <source>Trying the model; this takes some seconds…</source>
        <translation>تجري تجربة النموذج؛ يستغرق ذلك بضع ثوانٍ…</translation>
    </message>
    <message>
        <source>Use {title} from now on?</source>
        <translation>هل تريد استخدام {title} من الآن فصاعدًا؟</translation>
    </message>
</context>
<context>
    <name>ModelsLayout</name>
    <message>
        <source>&amp;How to get it…</source>
        <translation>&amp;كيفية الحصول عليه…</translation>
    </message>
    <message>
        <source>&amp;Use this model…</source>
        <translation>استخدام &amp;هذا النموذج…</translation>
    </message>
    <message>
        <source>Choose a model &amp;file…</source>
        <translation>اختيار &amp;ملف نموذج…</translation>
    </message>
    <message>
        <source>From a file you have:</source>
        <translation>من ملف لديك:</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Models to download</source>
        <translation>النماذج المتاحة للتنزيل</translation>
    </message>
    <message>
        <source>Privacy mode is on: nothing is downloaded.</source>
        <translation>وضع الخصوصية مفعّل: لا يُنزَّل شيء.</translation>
    </message>
    <message>
        <source>Progress of the change</source>
        <translation>تقدم التغيير</translation>
    </message>
    <message>
        <source>S&amp;top the change</source>
        <translation>إ&amp;يقاف التغيير</translation>
    </message>
    <message>
        <source>The model turns passages and queries into numbers, on this computer.</source>
        <translation>يحوّل النموذج المقاطع والاستعلامات إلى أرقام، على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>To be downloaded:</source>
        <translation>للتنزيل:</translation>
    </message>
    <message>
        <source>{chosen} takes over: {share}, {count} passages are left. {serves} answers until it is ready.</source>
        <translation>‏{chosen} يتولى العمل: {share}، وبقي {count} من المقاطع. يجيب {serves} إلى أن يجهز.</translation>
    </message>
    <message>
        <source>{title} (in use)</source>
        <translation>‏{title} (مستخدم)</translation>
    </message>
    <message>
        <source>{title}, {bytes}</source>
        <translation>{title}، {bytes}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>The file was not taken.</source>
        <translation>لم يُعتمد الملف.</translation>
    </message>
    <message>
        <source>{name} is being checked; this takes some seconds…</source>
        <translation>يجري فحص {name}؛ يستغرق ذلك بضع ثوانٍ…</translation>
    </message>
    <message>
        <source>{title} is on the list now. Choose it to use it.</source>
        <translation>أصبح {title} في القائمة. اختره لاستخدامه.</translation>
    </message>
    <message>
        <source>{title}: the file is whole and Inkling can run it. It is being copied…</source>
        <translation>‏{title}: الملف سليم ويستطيع Inkling تشغيله. يجري نسخه…</translation>
    </message>
    <message>
        <source>{title}: the file is whole, Inkling can run it, and it is byte for byte the published one. It is being copied…</source>
        <translation>‏{title}: الملف سليم، ويستطيع Inkling تشغيله، وهو مطابق بايتًا ببايت للملف المنشور. يجري نسخه…</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>إغلاق هذا التنبيه</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>&amp;Copy the command</source>
        <translation>&amp;نسخ الأمر</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Get {title}</source>
        <translation>الحصول على {title}</translation>
    </message>
    <message>
        <source>This window cannot open a connection, and neither can anything that it starts. Enter this command in a terminal; it asks once more before it begins. Inkling may stay open, and the model is on the list afterwards.</source>
        <translation>لا تستطيع هذه النافذة فتح اتصال، ولا أي شيء تشغّله. أدخل هذا الأمر في طرفية؛ وسيسأل مرة أخرى قبل أن يبدأ. يمكن أن يبقى Inkling مفتوحًا، ويظهر النموذج في القائمة بعد ذلك.</translation>
    </message>
    <message>
        <source>What would be downloaded</source>
        <translation>ما سيُنزَّل</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Opened. What was found stands here: {place}</source>
        <translation>فُتح الملف. موضع ما عُثر عليه: {place}</translation>
    </message>
    <message>
        <source>The desktop could not open this file.</source>
        <translation>تعذّر على سطح المكتب فتح هذا الملف.</translation>
    </message>
    <message>
        <source>This file could run a program, so its folder is opened.</source>
        <translation>قد يشغّل هذا الملف برنامجًا، لذا يُفتح مجلده.</translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation>لم يعد هذا الملف موجودًا.</translation>
    </message>
    <message>
        <source>This file may hold macros; allow them only if you trust it.</source>
        <translation>قد يحوي هذا الملف وحدات ماكرو؛ اسمح بها فقط إن كنت تثق به.</translation>
    </message>
    <message>
        <source>This file was changed after it was read.</source>
        <translation>عُدّل هذا الملف بعد قراءته.</translation>
    </message>
    <message>
        <source>This file was changed or replaced after it was read.</source>
        <translation>عُدّل هذا الملف أو استُبدل بعد قراءته.</translation>
    </message>
    <message>
        <source>This is a link or a device, so its folder is opened.</source>
        <translation>هذا رابط أو جهاز، لذا يُفتح مجلده.</translation>
    </message>
    <message>
        <source>{name} is in {folder}, which cannot be reached now. Connect its disk, or the computer that it is on, and try again.</source>
        <translation>يقع {name} في {folder}، ويتعذر الوصول إلى هذا المجلد الآن. صِل القرص أو الحاسوب الذي يوجد عليه، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>{name} is in {folder}, which does not answer. Look after its disk, or the computer that it is on, and try again.</source>
        <translation>يقع {name} في {folder}، وهذا المجلد لا يستجيب. تفقّد القرص أو الحاسوب الذي يوجد عليه، ثم حاول مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page of the document</source>
        <translation>صفحة المستند</translation>
    </message>
</context>
<context>
    <name>PauseMenu</name>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>إ&amp;يقاف الفهرسة مؤقتًا</translation>
    </message>
    <message>
        <source>For one hour</source>
        <translation>لمدة ساعة</translation>
    </message>
    <message>
        <source>Until resumed</source>
        <translation>حتى الاستئناف</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>حتى الغد</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Close the preview</source>
        <translation>إغلاق المعاينة</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>نسخ المقطع</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>المقطع التالي</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>المقطع السابق</translation>
    </message>
    <message>
        <source>Show the page as it looks</source>
        <translation>عرض الصفحة كما تبدو</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>‏{number} من {count}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Passage copied</source>
        <translation>نُسخ المقطع</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>صفحة {page} من {pages}</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>&amp;Keep the last queries</source>
        <translation>ال&amp;احتفاظ بآخر عمليات البحث</translation>
    </message>
    <message>
        <source>Everything is being forgotten…</source>
        <translation>يجري نسيان كل شيء…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Forget &amp;everything…</source>
        <translation>نسيان &amp;كل شيء…</translation>
    </message>
    <message>
        <source>Forget all that was read, and search no folder any more?</source>
        <translation>هل تريد نسيان كل ما قُرئ وعدم البحث في أي مجلد بعد الآن؟</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>نسيان كل شيء</translation>
    </message>
    <message>
        <source>Forget the last &amp;queries</source>
        <translation>نسيان آخر عمليات ال&amp;بحث</translation>
    </message>
    <message>
        <source>Forgotten. Folders: {folders}, files: {files}, passages: {passages}, with all that was computed from them, all copies and the last queries; {bytes} are free again. Nothing of them is left in the library. Left are these settings, the models, and a log that holds no names and no text.</source>
        <translation>تم النسيان. المجلدات: {folders}، الملفات: {files}، المقاطع: {passages}، مع كل ما حُسب منها وكل النسخ وآخر عمليات البحث؛ وتحررت {bytes}. لم يبق منها شيء في المكتبة. بقيت هذه الإعدادات والنماذج وسجل لا يحوي أسماء ولا نصوصًا.</translation>
    </message>
    <message>
        <source>Nothing that Inkling reads leaves this computer. The only part that may use the network is the download of a model, when you start one. The library holds the text of your files and is as secret as they are; only you can open its folder.</source>
        <translation>لا يغادر هذا الحاسوب شيء مما يقرؤه Inkling. الجزء الوحيد الذي قد يستخدم الشبكة هو تنزيل نموذج حين تبدؤه أنت. تحوي المكتبة نصوص ملفاتك، وهي سرية مثلها؛ ولا يستطيع أحد سواك فتح مجلدها.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Privacy &amp;mode: keep no queries, download nothing</source>
        <translation>&amp;وضع الخصوصية: عدم الاحتفاظ بعمليات البحث وعدم تنزيل أي شيء</translation>
    </message>
    <message>
        <source>The text that was read, all that was computed from it and the last queries go from this computer. Your files stay as they are.</source>
        <translation>تُزال النصوص المقروءة وكل ما حُسب منها وآخر عمليات البحث من هذا الحاسوب. وتبقى ملفاتك كما هي.</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>&amp;Copy list</source>
        <translation>&amp;نسخ القائمة</translation>
    </message>
    <message>
        <source>&amp;Leave out…</source>
        <translation>ا&amp;ستبعاد…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;فتح</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>إعادة المحا&amp;ولة</translation>
    </message>
    <message>
        <source>Being read again: {count}</source>
        <translation>تُعاد قراءته: {count}</translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>أمكنت قراءة كل الملفات.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Files that could not be read in full</source>
        <translation>ملفات تعذّرت قراءتها كاملة</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Problems of files in {folder} alone: {count}</source>
        <translation>مشكلات الملفات في {folder} وحده: {count}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>إظهار في ال&amp;مجلد</translation>
    </message>
    <message>
        <source>Show those of &amp;all folders</source>
        <translation>إظهار م&amp;شكلات كل المجلدات</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>The newest {listed} of {count} problems. These files are found by their names and by what could be read of them.</source>
        <translation>أحدث {listed} من {count} من المشكلات. يُعثر على هذه الملفات بأسمائها وبما أمكنت قراءته منها.</translation>
    </message>
    <message>
        <source>These files are found by their names and by what could be read of them.</source>
        <translation>يُعثر على هذه الملفات بأسمائها وبما أمكنت قراءته منها.</translation>
    </message>
    <message>
        <source>What is &amp;searchable?</source>
        <translation>ما الذي يمكن ال&amp;بحث فيه؟</translation>
    </message>
    <message>
        <source>{problem} {remedy}</source>
        <translation>{problem} {remedy}</translation>
    </message>
    <message>
        <source>{reason} ({count})</source>
        <translation>{reason} ({count})</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>&amp;Pause</source>
        <translation>إ&amp;يقاف مؤقت</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>ا&amp;ستئناف</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Folders and their stages</source>
        <translation>المجلدات ومراحلها</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>وُجد</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>تقدم الفهرسة</translation>
    </message>
    <message>
        <source>Meaning:</source>
        <translation>المعنى:</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Pro&amp;blems…</source>
        <translation>ال&amp;مشكلات…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قُرئ</translation>
    </message>
    <message>
        <source>Reading now:</source>
        <translation>يُقرأ الآن:</translation>
    </message>
    <message>
        <source>With meaning</source>
        <translation>مع المعنى</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>الكلمات:</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>&amp;Try to connect, and show what happens</source>
        <translation>&amp;محاولة الاتصال وعرض ما يحدث</translation>
    </message>
    <message>
        <source>The attempts could not be made.</source>
        <translation>تعذّر إجراء المحاولات.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>تجري المحاولة…</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>ما جرت محاولته</translation>
    </message>
    <message>
        <source>{name}: refused by Inkling itself</source>
        <translation>‏{name}: رفضه Inkling نفسه</translation>
    </message>
    <message>
        <source>{name}: refused by the system</source>
        <translation>‏{name}: رفضه النظام</translation>
    </message>
    <message>
        <source>{name}: was not refused, and should have been</source>
        <translation>‏{name}: لم يُرفض، وكان ينبغي أن يُرفض</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Continue in the main window</source>
        <translation>المتابعة في النافذة الرئيسية</translation>
    </message>
    <message>
        <source>Inkling quick search</source>
        <translation>بحث Inkling السريع</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <source>Searching continues in a moment.</source>
        <translation>سيستأنف البحث بعد لحظات.</translation>
    </message>
    <message>
        <source>Searching is not possible now. {reason}</source>
        <translation>البحث غير ممكن الآن. {reason}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>يجري البدء…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>{key} closes</source>
        <translation>‏{key} للإغلاق</translation>
    </message>
    <message>
        <source>{key} goes on in the main window</source>
        <translation>‏{key} للمتابعة في النافذة الرئيسية</translation>
    </message>
    <message>
        <source>{key} opens</source>
        <translation>‏{key} للفتح</translation>
    </message>
    <message>
        <source>{key} shows the folder</source>
        <translation>‏{key} لإظهار المجلد</translation>
    </message>
</context>
<context>
    <name>RemovedFolder</name>
    <message>
        <source>&amp;Bring it back</source>
        <translation>إ&amp;عادته</translation>
    </message>
    <message>
        <source>Removed: {path}</source>
        <translation>أُزيل: {path}</translation>
    </message>
</context>
<context>
    <name>ResultActions</name>
    <message>
        <source>Is this file searchable?</source>
        <translation>هل يمكن البحث في هذا الملف؟</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>يجري فتح {name}…</translation>
    </message>
    <message>
        <source>This is a whole folder of its own; remove it instead.</source>
        <translation>هذا مجلد مستقل بكامله؛ أزله بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>{sentence} Its path was copied: {path}</source>
        <translation>‏{sentence} نُسخ مساره: {path}</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>&amp;Copy passage</source>
        <translation>&amp;نسخ المقطع</translation>
    </message>
    <message>
        <source>&amp;Is it searchable?</source>
        <translation>&amp;هل يمكن البحث فيه؟</translation>
    </message>
    <message>
        <source>&amp;Leave this file out…</source>
        <translation>استب&amp;عاد هذا الملف…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;فتح</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>نسخ المسا&amp;ر</translation>
    </message>
    <message>
        <source>Passage copied</source>
        <translation>نُسخ المقطع</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>نُسخ المسار</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>إظهار في ال&amp;مجلد</translation>
    </message>
    <message>
        <source>Show what &amp;else belongs to it</source>
        <translation>إظهار ما &amp;يتصل بها</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Counting…</source>
        <translation>يجري العد…</translation>
    </message>
    <message>
        <source>Leave out what &amp;gitignore files leave out</source>
        <translation>استبعاد ما تستبعده ملفات &amp;gitignore</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>مُستبعَد</translation>
    </message>
    <message>
        <source>Left out; a pattern a line, such as *.tmp or /Old/</source>
        <translation>مُستبعَد؛ نمط في كل سطر، مثل ‎*.tmp أو ‎/Old/‎</translation>
    </message>
    <message>
        <source>Rules of {folder}</source>
        <translation>قواعد {folder}</translation>
    </message>
    <message>
        <source>Searched all the same</source>
        <translation>يُشمَل مع ذلك</translation>
    </message>
</context>
<context>
    <name>ScanLanguagesDialog</name>
    <message>
        <source>&amp;Choose by the language of this computer</source>
        <translation>ا&amp;ختيار بحسب لغة هذا الحاسوب</translation>
    </message>
    <message>
        <source>Fewer languages are read faster and better. The choice holds for pages that are read from now on. Other languages have to be installed for Tesseract first.</source>
        <translation>كلما قلّت اللغات كانت القراءة أسرع وأفضل. يسري الاختيار على الصفحات التي تُقرأ من الآن فصاعدًا. أما اللغات الأخرى فيجب تثبيتها في Tesseract أولًا.</translation>
    </message>
    <message>
        <source>Languages of scans</source>
        <translation>لغات الصفحات الممسوحة ضوئيًا</translation>
    </message>
    <message>
        <source>Languages that Tesseract has data for</source>
        <translation>اللغات التي تتوفر لها بيانات في Tesseract</translation>
    </message>
</context>
<context>
    <name>ScansBox</name>
    <message>
        <source>&amp;Languages…</source>
        <translation>ال&amp;لغات…</translation>
    </message>
    <message>
        <source>&amp;Read the text in pages that are pictures</source>
        <translation>&amp;قراءة النص في الصفحات المصوّرة</translation>
    </message>
    <message>
        <source>By Tesseract {version}, in {languages}, when nothing else is to be done. Pages that wait: {waiting}</source>
        <translation>بواسطة Tesseract {version}، باللغات {languages}، حين لا يوجد عمل آخر. الصفحات المنتظرة: {waiting}</translation>
    </message>
    <message>
        <source>This needs Tesseract, which is not installed on this computer. Pages that wait: {waiting}</source>
        <translation>يتطلب ذلك Tesseract، وهو غير مثبّت على هذا الحاسوب. الصفحات المنتظرة: {waiting}</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search your files by meaning</source>
        <translation>ابحث في ملفاتك بالمعنى</translation>
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
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>ShortcutChoice</name>
    <message>
        <source>Please take a key together with Ctrl or Alt, or F2 to F12.</source>
        <translation>يُرجى اختيار مفتاح مع Ctrl أو Alt، أو من F2 إلى F12.</translation>
    </message>
    <message>
        <source>Please take a key with 1 in it; 2 to 9 follow it.</source>
        <translation>يُرجى اختيار اختصار فيه 1؛ وتتبعه من 2 إلى 9.</translation>
    </message>
    <message>
        <source>{key} edits text, here as everywhere.</source>
        <translation>‏{key} لتحرير النص، هنا كما في كل مكان.</translation>
    </message>
    <message>
        <source>{key} is taken: {meaning}.</source>
        <translation>‏{key} مستخدم: {meaning}.</translation>
    </message>
    <message>
        <source>{key} opens a menu of the window.</source>
        <translation>‏{key} يفتح إحدى قوائم النافذة.</translation>
    </message>
    <message>
        <source>{key} shows quick search.</source>
        <translation>‏{key} يُظهر البحث السريع.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>&amp;Key sheet…</source>
        <translation>قائمة الا&amp;ختصارات…</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>إعادة إلى الأ&amp;صل</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>استخدام &amp;هذا الاختصار</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>اختصار آخر</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>الاختصار</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>الاختصارات وما تفعله</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>إعادة ال&amp;كل إلى الأصل</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>ما يفعله</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>&amp;Use this key</source>
        <translation>استخدام &amp;هذا الاختصار</translation>
    </message>
    <message>
        <source>Key for quick search</source>
        <translation>اختصار البحث السريع</translation>
    </message>
    <message>
        <source>Please take a key together with Ctrl or Alt.</source>
        <translation>يرجى اختيار مفتاح مع Ctrl أو Alt.</translation>
    </message>
    <message>
        <source>Quick search</source>
        <translation>البحث السريع</translation>
    </message>
    <message>
        <source>Quick search and start</source>
        <translation>البحث السريع والبدء</translation>
    </message>
    <message>
        <source>Start in the tray when I &amp;log in</source>
        <translation>البدء في شريط النظام عند تسجيل ال&amp;دخول</translation>
    </message>
    <message>
        <source>The system does not allow this.</source>
        <translation>لا يسمح النظام بذلك.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) still found by words alone</source>
        <translation>
            <numerusform>لا مقاطع بانتظار فهم المعنى</numerusform>
            <numerusform>مقطع واحد يُعثر عليه بالكلمات فقط حتى الآن</numerusform>
            <numerusform>مقطعان يُعثر عليهما بالكلمات فقط حتى الآن</numerusform>
            <numerusform>%Ln مقاطع يُعثر عليها بالكلمات فقط حتى الآن</numerusform>
            <numerusform>%Ln مقطعًا يُعثر عليه بالكلمات فقط حتى الآن</numerusform>
            <numerusform>%Ln مقطع يُعثر عليه بالكلمات فقط حتى الآن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>لا مشكلات</numerusform>
            <numerusform>مشكلة واحدة</numerusform>
            <numerusform>مشكلتان</numerusform>
            <numerusform>%Ln مشكلات</numerusform>
            <numerusform>%Ln مشكلة</numerusform>
            <numerusform>%Ln مشكلة</numerusform>
        </translation>
    </message>
    <message>
        <source>Indexing has stopped</source>
        <translation>توقفت الفهرسة</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>تقدم الفهرسة</translation>
    </message>
    <message>
        <source>Indexing waits and tries again by itself</source>
        <translation>الفهرسة متوقفة مؤقتًا وستعيد المحاولة تلقائيًا</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>يجري البحث عن تغييرات</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>لا ملفات بعد</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Reading {done} of {files} files</source>
        <translation>تجري القراءة: {done} من {files} من الملفات</translation>
    </message>
    <message>
        <source>Show progress</source>
        <translation>إظهار التقدم</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>يجري البدء…</translation>
    </message>
    <message>
        <source>The indexer ended and is being started again.</source>
        <translation>توقف البرنامج الذي يقرأ ويبحث، ويُعاد تشغيله.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>محدَّث</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>Did you mean {query}?</source>
        <translation>هل تقصد {query}؟</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the document</source>
        <translation>نص المستند</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open Inkling</source>
        <translation>&amp;فتح Inkling</translation>
    </message>
    <message>
        <source>&amp;Quick search</source>
        <translation>ال&amp;بحث السريع</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>ا&amp;ستئناف الفهرسة</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>Privacy &amp;mode</source>
        <translation>&amp;وضع الخصوصية</translation>
    </message>
    <message>
        <source>Pro&amp;blems ({count})</source>
        <translation>ال&amp;مشكلات ({count})</translation>
    </message>
    <message>
        <source>Q&amp;uit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>&amp;Start</source>
        <translation>ا&amp;بدأ</translation>
    </message>
    <message>
        <source>Inkling tries each device and takes the fastest reliable one.</source>
        <translation>يجرّب Inkling كل جهاز ويأخذ الأسرع السليم.</translation>
    </message>
    <message>
        <source>S&amp;kip all</source>
        <translation>ت&amp;خطي الكل</translation>
    </message>
    <message>
        <source>The one supplied is ready; another can be chosen later.</source>
        <translation>النموذج المرفق جاهز؛ ويمكن اختيار غيره لاحقًا.</translation>
    </message>
    <message>
        <source>Welcome to Inkling</source>
        <translation>مرحبًا بك في Inkling</translation>
    </message>
    <message>
        <source>What should do the computing?</source>
        <translation>بماذا تجري الحسابات؟</translation>
    </message>
    <message>
        <source>Which model tells what words mean?</source>
        <translation>أي نموذج يحدد معاني الكلمات؟</translation>
    </message>
</context>
</TS>
