<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
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
        <translation>&amp;إضافة مجلد…</translation>
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
        <translation>&amp;مساعدة</translation>
    </message>
    <message>
        <source>&amp;Is a file searchable?…</source>
        <translation>&amp;هل يمكن البحث في ملف؟…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;المفاتيح</translation>
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
        <translation>ال&amp;مشكلات…</translation>
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
    <message>
        <source>Another passage in {place}: {passage}</source>
        <translation>مقطع آخر في {place}: {passage}</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>نسخة إلى</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>اختر مجلدًا للبحث فيه</translation>
    </message>
    <message>
        <source>Ctrl+E opens it up</source>
        <translation>يوسّعها Ctrl+E</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Forget last &amp;queries</source>
        <translation>نسيان آخر عمليات ال&amp;بحث</translation>
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
        <source>Go to the &amp;search box</source>
        <translation>الانتقال إلى مربع ال&amp;بحث</translation>
    </message>
    <message>
        <source>Inkling forgets the text of its {count} files. The files themselves stay as they are.</source>
        <translation>ينسى Inkling نص الملفات التي فيه ({count}). أما الملفات نفسها فتبقى كما هي.</translation>
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
        <source>No longer search {name}?</source>
        <translation>هل تريد عدم البحث في {name} بعد الآن؟</translation>
    </message>
    <message>
        <source>P&amp;revious passage</source>
        <translation>المقطع ال&amp;سابق</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>صفحة {number}</translation>
    </message>
    <message>
        <source>Possibly related</source>
        <translation>قد يكون ذا صلة</translation>
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
        <source>Show Inkling&apos;s quick search</source>
        <translation>إظهار بحث Inkling السريع</translation>
    </message>
    <message>
        <source>Slide {number}</source>
        <translation>شريحة {number}</translation>
    </message>
    <message>
        <source>Stop searching this folder?
{path}</source>
        <translation>هل تريد التوقف عن البحث في هذا المجلد؟
{path}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>The file stays as it is; Inkling forgets its text. The folder&apos;s rules let it back in.</source>
        <translation>يبقى الملف كما هو؛ وينسى Inkling نصه. ويمكن إعادته من قواعد المجلد.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>What came nearest, not closely related</source>
        <translation>الأقرب مما وُجد، وليس وثيق الصلة</translation>
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
        <source>changed {date}</source>
        <translation>عُدّل في {date}</translation>
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
        <source>file name</source>
        <translation>اسم الملف</translation>
    </message>
    <message>
        <source>footnotes</source>
        <translation>حواشٍ</translation>
    </message>
    <message>
        <source>form</source>
        <translation>نموذج</translation>
    </message>
    <message>
        <source>forwarded mail</source>
        <translation>رسالة معاد توجيهها</translation>
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
        <source>line {number}</source>
        <translation>سطر {number}</translation>
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
        <source>not all files have been read yet</source>
        <translation>لم تُقرأ كل الملفات بعد</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>ملاحظات</translation>
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
        <source>signature</source>
        <translation>توقيع</translation>
    </message>
    <message>
        <source>slide {number}</source>
        <translation>شريحة {number}</translation>
    </message>
    <message>
        <source>some passages are found only by their words so far</source>
        <translation>بعض المقاطع يُعثر عليها بكلماتها فقط حتى الآن</translation>
    </message>
    <message>
        <source>under {heading}</source>
        <translation>تحت {heading}</translation>
    </message>
    <message>
        <source>words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>{line}. Passage: {passage}</source>
        <translation>{line}. المقطع: {passage}</translation>
    </message>
    <message>
        <source>{name} has not been read yet. Its turn comes while Inkling runs.</source>
        <translation>لم يُقرأ {name} بعد. سيأتي دوره أثناء عمل Inkling.</translation>
    </message>
    <message>
        <source>{name} is found by its name only. {problem}</source>
        <translation>يُعثر على {name} باسمه فقط. {problem}</translation>
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
        <source>{name} lies in no folder that is searched. Add its folder to find it.</source>
        <translation>لا يقع {name} في أي مجلد يُبحث فيه. أضف مجلده للعثور عليه.</translation>
    </message>
    <message>
        <source>{passages} in {files}</source>
        <translation>{passages} في {files}</translation>
    </message>
    <message>
        <source>{sheet}, row {number}</source>
        <translation>{sheet}، صف {number}</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} م.ث</translation>
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
    <name>Application</name>
    <message>
        <source>Bind a key of your desktop to: inkling --quick</source>
        <translation>اربط مفتاحًا في سطح مكتبك بالأمر: inkling --quick</translation>
    </message>
    <message>
        <source>Inkling forgets {count} folders. Your files stay as they are.</source>
        <translation>ينسى Inkling المجلدات ({count}). تبقى ملفاتك كما هي.</translation>
    </message>
    <message>
        <source>No key shows quick search now.</source>
        <translation>لا يوجد الآن مفتاح يُظهر البحث السريع.</translation>
    </message>
    <message>
        <source>The key {key} is taken by another program.</source>
        <translation>المفتاح {key} يستخدمه برنامج آخر.</translation>
    </message>
    <message>
        <source>The key {key} shows quick search.</source>
        <translation>المفتاح {key} يُظهر البحث السريع.</translation>
    </message>
    <message>
        <source>Your desktop decides which key shows quick search.</source>
        <translation>سطح مكتبك يقرّر أي مفتاح يُظهر البحث السريع.</translation>
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
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>ترتيب النتائج</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
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
        <source>Inkling is still reading your files.</source>
        <translation>ما زال Inkling يقرأ ملفاتك.</translation>
    </message>
    <message>
        <source>Inkling searches the folders you choose.</source>
        <translation>يبحث Inkling في المجلدات التي تختارها.</translation>
    </message>
    <message>
        <source>Nothing closely related.</source>
        <translation>لا شيء وثيق الصلة.</translation>
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
        <source>Other words may help, or another folder.</source>
        <translation>قد تفيد كلمات أخرى أو مجلد آخر.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
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
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Show what came nearest</source>
        <translation>عرض الأقرب مما وُجد</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>جارٍ البدء…</translation>
    </message>
    <message>
        <source>The indexer ended and is being started again.</source>
        <translation>توقف البرنامج الذي يقرأ ويبحث، ويُعاد تشغيله.</translation>
    </message>
    <message>
        <source>These folders seem to hold nothing about this.</source>
        <translation>يبدو أن هذه المجلدات لا تحوي شيئًا عن هذا.</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>عمّ تبحث؟</translation>
    </message>
    <message>
        <source>Which folders?</source>
        <translation>أي مجلدات؟</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>&amp;Date</source>
        <translation>ال&amp;تاريخ</translation>
    </message>
    <message>
        <source>&amp;Exact phrase…</source>
        <translation>&amp;عبارة حرفية…</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>ال&amp;مجلد…</translation>
    </message>
    <message>
        <source>&amp;Sender…</source>
        <translation>ال&amp;مرسل…</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>ال&amp;نوع</translation>
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
        <source>Filter</source>
        <translation>ترشيح</translation>
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
        <source>Remove the filter {filter}</source>
        <translation>إزالة المرشّح {filter}</translation>
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
    <name>FoldersDialog</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>&amp;إضافة مجلد…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>إ&amp;زالة…</translation>
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
        <translation>&amp;إضافة مجلد…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Try it with a few &amp;samples</source>
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
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>A key shows quick search, whatever program you are in.</source>
        <translation>مفتاح يُظهر البحث السريع أيًّا كان البرنامج الذي تعمل فيه.</translation>
    </message>
    <message>
        <source>At hand everywhere</source>
        <translation>في متناول يدك أينما كنت</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All that can be done with it</source>
        <translation>كل ما يمكن فعله بها</translation>
    </message>
    <message>
        <source>Another result; the focus stays in the box</source>
        <translation>نتيجة أخرى؛ ويبقى التركيز في المربع</translation>
    </message>
    <message>
        <source>Check the folders now</source>
        <translation>فحص المجلدات الآن</translation>
    </message>
    <message>
        <source>Clear the query</source>
        <translation>مسح البحث</translation>
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
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>الانتقال إلى مربع البحث</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Last queries, while the box is empty</source>
        <translation>آخر عمليات البحث ما دام المربع فارغًا</translation>
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
        <source>Open the file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Open the first result; up to Ctrl+9</source>
        <translation>فتح النتيجة الأولى؛ حتى Ctrl+9</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Preview on and off; also F1, and Right in the box</source>
        <translation>إظهار المعاينة وإخفاؤها؛ وكذلك F1 أو سهم اليسار في المربع</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>المقطع السابق</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
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
        <source>Show in folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Show what else belongs to it</source>
        <translation>إظهار ما يتبعها</translation>
    </message>
    <message>
        <source>The result in hand</source>
        <translation>النتيجة المحددة</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>هذه الصفحة</translation>
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
        <source>This is a link or a device, so its folder is opened.</source>
        <translation>هذا رابط أو جهاز، لذا يُفتح مجلده.</translation>
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
        <source>Next passage (F3)</source>
        <translation>المقطع التالي (F3)</translation>
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
        <source>Previous passage (Shift+F3)</source>
        <translation>المقطع السابق (Shift+F3)</translation>
    </message>
    <message>
        <source>Show the page as it looks</source>
        <translation>عرض الصفحة كما تبدو</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} من {count}</translation>
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
        <source>&amp;Try to connect, and show what happens</source>
        <translation>&amp;محاولة الاتصال وعرض ما يحدث</translation>
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
        <source>Nothing that Inkling reads leaves this computer. The only part that may use the network is the download of a model, when you start one. The library holds the text of your files and is as secret as they are; only you can open its folder.</source>
        <translation>لا يغادر هذا الحاسوب شيء مما يقرؤه Inkling. الجزء الوحيد الذي قد يستخدم الشبكة هو تنزيل نموذج حين تبدؤه أنت. تحوي المكتبة نصوص ملفاتك، وهي سرية مثلها؛ ولا يستطيع أحد سواك فتح مجلدها.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Privacy &amp;mode: keep no queries</source>
        <translation>&amp;وضع الخصوصية: عدم الاحتفاظ بعمليات البحث</translation>
    </message>
    <message>
        <source>The attempts could not be made.</source>
        <translation>تعذّر إجراء المحاولات.</translation>
    </message>
    <message>
        <source>The text, the vectors and the last queries go from this computer. Your files stay as they are.</source>
        <translation>تُزال النصوص والمتجهات وآخر عمليات البحث من هذا الحاسوب. وتبقى ملفاتك كما هي.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>جارٍ المحاولة…</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>ما جرت محاولته</translation>
    </message>
    <message>
        <source>{name}: NOT refused</source>
        <translation>{name}: لم يُرفض!</translation>
    </message>
    <message>
        <source>{name}: refused by Inkling itself</source>
        <translation>{name}: رفضه Inkling نفسه</translation>
    </message>
    <message>
        <source>{name}: refused by the system</source>
        <translation>{name}: رفضه النظام</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>&amp;Copy list</source>
        <translation>&amp;نسخ القائمة</translation>
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
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>These files are found by their names, not by all of their text.</source>
        <translation>يُعثر على هذه الملفات بأسمائها لا بنصوصها كاملة.</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Continue in the main window</source>
        <translation>المتابعة في النافذة الرئيسية</translation>
    </message>
    <message>
        <source>Enter opens · Ctrl+Enter shows the folder · Ctrl+O goes on in the main window · Esc closes</source>
        <translation>للفتح Enter · لإظهار المجلد Ctrl+Enter · للمتابعة في النافذة الرئيسية Ctrl+O · للإغلاق Esc</translation>
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
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
</context>
<context>
    <name>ResultActions</name>
    <message>
        <source>Is this file searchable?</source>
        <translation>هل يمكن البحث في هذا الملف؟</translation>
    </message>
    <message>
        <source>This is a whole folder of its own; remove it instead.</source>
        <translation>هذا مجلد مستقل بكامله؛ أزله بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>{sentence} Its path was copied: {path}</source>
        <translation>{sentence} نُسخ مساره: {path}</translation>
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
        <translation>ا&amp;ستبعاد هذا الملف…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;فتح</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>نسخ ال&amp;مسار</translation>
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
        <translation>إظهار ما ي&amp;تبعها</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Counts all the same</source>
        <translation>يُحتسب مع ذلك</translation>
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
        <translation>مُستبعَد؛ نمط في كل سطر، مثل ‎*.tmp أو ‎/Old/</translation>
    </message>
    <message>
        <source>Rules of {folder}</source>
        <translation>قواعد {folder}</translation>
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
    <name>StartingPage</name>
    <message>
        <source>&amp;Use this key</source>
        <translation>ا&amp;ستخدام هذا المفتاح</translation>
    </message>
    <message>
        <source>As the system is</source>
        <translation>كما في النظام</translation>
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
        <source>Key for quick search</source>
        <translation>مفتاح البحث السريع</translation>
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
        <source>Please take a key together with Ctrl or Alt.</source>
        <translation>يرجى اختيار مفتاح مع Ctrl أو Alt.</translation>
    </message>
    <message>
        <source>Quick search</source>
        <translation>البحث السريع</translation>
    </message>
    <message>
        <source>Quick search and looks</source>
        <translation>البحث السريع والمظهر</translation>
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
        <source>No files yet</source>
        <translation>لا ملفات بعد</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Reading {done} of {files} files</source>
        <translation>قُرئ {done} من {files} من الملفات</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>جارٍ البدء…</translation>
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
        <source>&amp;Pause indexing</source>
        <translation>إ&amp;يقاف الفهرسة مؤقتًا</translation>
    </message>
    <message>
        <source>&amp;Problems ({count})</source>
        <translation>ال&amp;مشكلات ({count})</translation>
    </message>
    <message>
        <source>&amp;Quick search</source>
        <translation>البحث ال&amp;سريع</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>ا&amp;ستئناف الفهرسة</translation>
    </message>
    <message>
        <source>For one hour</source>
        <translation>لمدة ساعة</translation>
    </message>
    <message>
        <source>Q&amp;uit</source>
        <translation>إ&amp;نهاء</translation>
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
    <name>WelcomePage</name>
    <message>
        <source>Describe what you are looking for in your own words. Inkling finds it in your files and mails, even if they say it differently.</source>
        <translation>صِف ما تبحث عنه بكلماتك. يعثر عليه Inkling في ملفاتك ورسائلك حتى لو عبّرت عنه بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Everything stays on this computer: nothing is uploaded, and no file of yours is ever changed.</source>
        <translation>يبقى كل شيء على هذا الحاسوب: لا يُرفع شيء، ولا يُغيَّر أي من ملفاتك أبدًا.</translation>
    </message>
    <message>
        <source>Find things by what they mean</source>
        <translation>اعثر على الأشياء بمعناها</translation>
    </message>
    <message>
        <source>You can search while Inkling is still reading; results become more complete by and by.</source>
        <translation>يمكنك البحث بينما لا يزال Inkling يقرأ؛ وتكتمل النتائج شيئًا فشيئًا.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>&amp;Start</source>
        <translation>ا&amp;بدأ</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;تخطٍّ</translation>
    </message>
    <message>
        <source>Welcome to Inkling</source>
        <translation>مرحبًا بك في Inkling</translation>
    </message>
</context>
</TS>
