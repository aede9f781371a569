<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <comment>in so many files</comment>
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
        <translation>查看文件是否可搜索(&amp;I)…</translation>
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
    <message>
        <source>&amp;Without the filters</source>
        <translation>不使用筛选条件(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln in this file</source>
        <translation>
            <numerusform>此文件中还有 %Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what is listed</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>. </source>
        <comment>between what is told one after another</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>74 languages</source>
        <translation>74 种语言</translation>
    </message>
    <message>
        <source>A copy that is saved without the password can be read.</source>
        <translation>另存为不带密码的副本后即可读取。</translation>
    </message>
    <message>
        <source>All keys on one page; in the list of results also ?</source>
        <translation>在一页中显示所有快捷键；在结果列表中也可按 ?</translation>
    </message>
    <message>
        <source>All that can be done with it</source>
        <translation>可对其进行的全部操作</translation>
    </message>
    <message>
        <source>Another Inkling is using the library in {folder}.</source>
        <translation>另一个 Inkling 正在使用 {folder} 中的资料库。</translation>
    </message>
    <message>
        <source>Another passage in {place}: {passage}</source>
        <translation>{place} 中的另一段落：{passage}</translation>
    </message>
    <message>
        <source>Another program is reading the library, so that traces of what was deleted are left; close it and try again.</source>
        <translation>另一个程序正在读取资料库，已删除内容的痕迹仍然存在；请关闭该程序后重试。</translation>
    </message>
    <message>
        <source>Another result; the focus stays in the box</source>
        <translation>换一个结果；焦点留在搜索框</translation>
    </message>
    <message>
        <source>Archives are nested too deeply here to be read.</source>
        <translation>此处压缩包嵌套过深，无法读取。</translation>
    </message>
    <message>
        <source>Back to the search box; there, clear it</source>
        <translation>返回搜索框；在搜索框中则清空</translation>
    </message>
    <message>
        <source>By rules and defaults. Rules can bring them back.</source>
        <translation>由规则和默认设置排除。可以用规则恢复。</translation>
    </message>
    <message>
        <source>Cannot be reached, its results stay: {folders}</source>
        <translation>无法访问，其结果仍保留：{folders}</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Changing to {dims} dimensions needs {needed} MB on the disk that holds {folder}, and {free} MB are free. Searching goes on as before.</source>
        <translation>改为 {dims} 个数值需要在 {folder} 所在的磁盘上占用 {needed} MB，而可用空间为 {free} MB。搜索照常进行。</translation>
    </message>
    <message>
        <source>Check the folders now</source>
        <translation>立即检查文件夹</translation>
    </message>
    <message>
        <source>Check who may read the file, and try again.</source>
        <translation>请检查谁有权读取此文件，然后重试。</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>选择要搜索的文件夹</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>选择模型文件</translation>
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
        <source>Could not be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Disk: about {bytes} more; {free} are free</source>
        <translation>磁盘：约多占用 {bytes}；可用 {free}</translation>
    </message>
    <message>
        <source>Do this after a disk was replaced or the library was moved to another computer. What is the same as before is not read again; what is missing is forgotten. If its disk is only not connected now, connect it instead.</source>
        <translation>请在更换磁盘或将资料库移到另一台电脑之后这样做。与以前相同的内容不会重新读取；缺少的内容将被忘记。如果磁盘只是现在没有连接，请改为连接它。</translation>
    </message>
    <message>
        <source>Do you trust where this file came from?</source>
        <translation>您信任此文件的来源吗？</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>English; large and slow.</source>
        <translation>英语；体积大，速度慢。</translation>
    </message>
    <message>
        <source>English; smaller than EmbeddingGemma, adjustable size.</source>
        <translation>英语；比 EmbeddingGemma 小，大小可调。</translation>
    </message>
    <message>
        <source>Every file in this folder is searchable.</source>
        <translation>此文件夹中的所有文件都可以搜索。</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Files are packed too deeply here to be read.</source>
        <translation>此处文件层层打包过深，无法读取。</translation>
    </message>
    <message>
        <source>Files so far: {files}…</source>
        <translation>目前文件数：{files}…</translation>
    </message>
    <message>
        <source>Files: {files}, {bytes}</source>
        <translation>文件：{files}，{bytes}</translation>
    </message>
    <message>
        <source>Files: {files}, {bytes}; left out: {left_out}</source>
        <translation>文件：{files}，{bytes}；已排除：{left_out}</translation>
    </message>
    <message>
        <source>Forget &amp;last queries</source>
        <translation>清除最近的搜索(&amp;L)</translation>
    </message>
    <message>
        <source>Found by their names only</source>
        <translation>只能按文件名找到</translation>
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
        <source>From quick search to the main window</source>
        <translation>从快速搜索转到主窗口</translation>
    </message>
    <message>
        <source>From: {address}</source>
        <translation>来源：{address}</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续使用</translation>
    </message>
    <message>
        <source>Go on with what is at this place now?
{path}</source>
        <translation>要继续使用该位置现有的内容吗？
{path}</translation>
    </message>
    <message>
        <source>Go to the &amp;search box</source>
        <translation>转到搜索框(&amp;S)</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>转到搜索框</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Indexing waits and tries again by itself</source>
        <translation>索引已暂缓，稍后会自动重试</translation>
    </message>
    <message>
        <source>Inkling cannot read this type of file; it is found by its name.</source>
        <translation>Inkling 无法读取此类型的文件；可按文件名找到它。</translation>
    </message>
    <message>
        <source>Inkling ended unexpectedly several times while it used a graphics device, so the processor is used. Choose the device again to give it another try.</source>
        <translation>Inkling 在使用图形设备时多次意外退出，因此改用处理器。再次选择该设备即可重新尝试。</translation>
    </message>
    <message>
        <source>Inkling forgets the text of its {count} files at once. The files themselves stay as they are, and until the next start the folder can be brought back; its files are then read again.</source>
        <translation>Inkling 会立即忘记其中 {count} 个文件的文字。文件本身保持不变；下次启动之前可以恢复此文件夹，届时将重新读取其中的文件。</translation>
    </message>
    <message>
        <source>Inkling runs already, but does not answer. End it, then start it again.</source>
        <translation>Inkling 已在运行，但没有响应。请先结束它，然后重新启动。</translation>
    </message>
    <message>
        <source>Is a f&amp;older searchable?…</source>
        <translation>查看文件夹是否可搜索(&amp;O)…</translation>
    </message>
    <message>
        <source>It computes something else than the processor.</source>
        <translation>它的计算结果与处理器不同。</translation>
    </message>
    <message>
        <source>It could not be tried.</source>
        <translation>无法开始试用。</translation>
    </message>
    <message>
        <source>It failed while it was used.</source>
        <translation>它在使用过程中出错。</translation>
    </message>
    <message>
        <source>It gave no answer when it was tried.</source>
        <translation>试用没有得到结果。</translation>
    </message>
    <message>
        <source>It is whole and Inkling can run it, but it is none of the published files that Inkling knows. Be as careful with it as with a program.

{about}</source>
        <translation>文件完整，Inkling 可以运行它，但它不是 Inkling 已知的已发布文件。请像对待程序一样谨慎对待它。

{about}</translation>
    </message>
    <message>
        <source>Its driver crashed when it was tried.</source>
        <translation>试用时其驱动程序崩溃了。</translation>
    </message>
    <message>
        <source>Its driver did not answer in time.</source>
        <translation>其驱动程序没有及时响应。</translation>
    </message>
    <message>
        <source>Languages: {languages}</source>
        <translation>语言：{languages}</translation>
    </message>
    <message>
        <source>Last queries, while the box is empty</source>
        <translation>搜索框为空时显示最近的搜索</translation>
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
        <source>Left out: files and whole folders</source>
        <translation>已排除：文件和整个文件夹</translation>
    </message>
    <message>
        <source>Licence: not known; you trusted where the file came from</source>
        <translation>许可证：未知；您信任了此文件的来源</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>许可证：{licence}</translation>
    </message>
    <message>
        <source>Licence: {licence}, {address}</source>
        <translation>许可证：{licence}，{address}</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>正在查找更改</translation>
    </message>
    <message>
        <source>Made the reader fail</source>
        <translation>导致读取程序崩溃</translation>
    </message>
    <message>
        <source>Many languages and code; large and slow.</source>
        <translation>多种语言和代码；体积大，速度慢。</translation>
    </message>
    <message>
        <source>Many languages and long passages; large and slow.</source>
        <translation>多种语言和长段落；体积大，速度慢。</translation>
    </message>
    <message>
        <source>Many languages; large and slow.</source>
        <translation>多种语言；体积大，速度慢。</translation>
    </message>
    <message>
        <source>Model files (*.gguf);;All files (*)</source>
        <translation>模型文件 (*.gguf);;所有文件 (*)</translation>
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
        <source>No longer search {name}?</source>
        <translation>不再搜索 {name}？</translation>
    </message>
    <message>
        <source>Not read in full yet: {folders}</source>
        <translation>尚未全部读取：{folders}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>Nothing holds {typed}. Searched instead: {meant}.</source>
        <translation>没有内容包含 {typed}。已改为搜索：{meant}。</translation>
    </message>
    <message>
        <source>Nothing is indexed yet, so the change costs nothing.</source>
        <translation>尚未建立任何索引，因此此更改没有任何代价。</translation>
    </message>
    <message>
        <source>Numbers for each passage: {sizes}</source>
        <translation>每个段落的数值个数：{sizes}</translation>
    </message>
    <message>
        <source>Only has:attachment is known; “{value}” was left out.</source>
        <translation>只支持 has:attachment；已忽略“{value}”。</translation>
    </message>
    <message>
        <source>Only parts of this folder are searched; all of it is, if you add it.</source>
        <translation>只搜索此文件夹的一部分；添加它即可全部搜索。</translation>
    </message>
    <message>
        <source>Only the beginning of this file is searchable.</source>
        <translation>只能搜索此文件的开头部分。</translation>
    </message>
    <message>
        <source>Only the beginning of this very long page is searchable.</source>
        <translation>此页面很长，只能搜索其开头部分。</translation>
    </message>
    <message>
        <source>Only the first {count} documents in this file are searchable.</source>
        <translation>只能搜索此文件中的前 {count} 个文档。</translation>
    </message>
    <message>
        <source>Only the first {count} messages in this store are searchable.</source>
        <translation>只能搜索此邮件存储中的前 {count} 封邮件。</translation>
    </message>
    <message>
        <source>Only the first {count} pages are searchable.</source>
        <translation>只能搜索前 {count} 页。</translation>
    </message>
    <message>
        <source>Only the first {count} parts of this mail, {depth} deep, are searchable.</source>
        <translation>只能搜索此邮件的前 {count} 个部分（最深 {depth} 层）。</translation>
    </message>
    <message>
        <source>Only the first {count} words were read.</source>
        <translation>只读取了前 {count} 个词。</translation>
    </message>
    <message>
        <source>Open it with the program that made it, and save it anew.</source>
        <translation>用创建它的程序打开，然后重新保存。</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open the first result; 2 to 9 open the next ones</source>
        <translation>打开第一个结果；2 到 9 打开后面的结果</translation>
    </message>
    <message>
        <source>Other people on this computer can change the library folder {folder}. Choose another one, or make it yours alone.</source>
        <translation>这台电脑上的其他人可以更改资料库文件夹 {folder}。请另选一个，或将其设为仅您可用。</translation>
    </message>
    <message>
        <source>P&amp;revious passage</source>
        <translation>上一个段落(&amp;R)</translation>
    </message>
    <message>
        <source>P&amp;rogress…</source>
        <translation>进度(&amp;R)…</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>Page {page} is a picture without text.</source>
        <translation>第 {page} 页是没有文字的图片。</translation>
    </message>
    <message>
        <source>Pages that are pictures</source>
        <translation>图片形式的页面</translation>
    </message>
    <message>
        <source>Pages {pages} are pictures without text.</source>
        <translation>第 {pages} 页是没有文字的图片。</translation>
    </message>
    <message>
        <source>Part of this file is too large to be read.</source>
        <translation>此文件的一部分过大，无法读取。</translation>
    </message>
    <message>
        <source>Parts of this file are damaged; the rest is searchable.</source>
        <translation>此文件部分损坏；其余部分可以搜索。</translation>
    </message>
    <message>
        <source>Passages to work out anew: {passages}, from {files} files</source>
        <translation>需要重新计算的段落：{passages} 个，来自 {files} 个文件</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Possibly related</source>
        <translation>可能相关</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview on and off</source>
        <translation>打开或关闭预览</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>上一个段落</translation>
    </message>
    <message>
        <source>Protected by a password</source>
        <translation>受密码保护</translation>
    </message>
    <message>
        <source>Published by: {publisher}</source>
        <translation>发布者：{publisher}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Reading this file takes more memory than is allowed.</source>
        <translation>读取此文件所需的内存超过了允许的范围。</translation>
    </message>
    <message>
        <source>Reading this file took too long and was stopped.</source>
        <translation>读取此文件用时过长，已停止。</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>Recommended: finds best for its size, in more than 100 languages.</source>
        <translation>推荐：同等体积中效果最好，支持 100 多种语言。</translation>
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
        <source>SHA-256: {hash}</source>
        <translation>SHA-256：{hash}</translation>
    </message>
    <message>
        <source>Search without the filters</source>
        <translation>不使用筛选条件搜索</translation>
    </message>
    <message>
        <source>Searchable by words and by meaning</source>
        <translation>可按字词和含义搜索</translation>
    </message>
    <message>
        <source>Searchable by words so far</source>
        <translation>目前只能按字词搜索</translation>
    </message>
    <message>
        <source>Searchable in part</source>
        <translation>只能部分搜索</translation>
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
        <source>Show Inkling&apos;s quick search</source>
        <translation>显示 Inkling 快速搜索</translation>
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
        <source>Size: {bytes}</source>
        <translation>大小：{bytes}</translation>
    </message>
    <message>
        <source>Size: {bytes}, {quantisation}</source>
        <translation>大小：{bytes}，{quantisation}</translation>
    </message>
    <message>
        <source>Slide {number}</source>
        <translation>第 {number} 张幻灯片</translation>
    </message>
    <message>
        <source>Small and fast; made for English. It comes with Inkling.</source>
        <translation>小而快；面向英语。随 Inkling 附带。</translation>
    </message>
    <message>
        <source>Some of their text could not be read; the reasons stand below.</source>
        <translation>部分文字无法读取；原因见下。</translation>
    </message>
    <message>
        <source>Some pages of this file are damaged or missing.</source>
        <translation>此文件的部分页面损坏或缺失。</translation>
    </message>
    <message>
        <source>Some slides of this file are damaged or missing.</source>
        <translation>此文件的部分幻灯片损坏或缺失。</translation>
    </message>
    <message>
        <source>Something in {folder} cannot be deleted; close other programs that use it and try again.</source>
        <translation>{folder} 中有内容无法删除；请关闭正在使用它的其他程序后重试。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
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
        <source>Take what is there now</source>
        <translation>采用该位置现有的内容</translation>
    </message>
    <message>
        <source>Tesseract has no data for {languages}.</source>
        <translation>Tesseract 没有 {languages} 的数据。</translation>
    </message>
    <message>
        <source>Tesseract is not installed. Install it with the languages that you need, then try again.</source>
        <translation>未安装 Tesseract。请安装它以及所需的语言，然后重试。</translation>
    </message>
    <message>
        <source>Text recognition can read them: see the settings, Indexing.</source>
        <translation>文字识别可以读取它们：见“设置”中的“索引”。</translation>
    </message>
    <message>
        <source>The catalogue was damaged and could not be repaired; the folders that you add again are read again from the beginning, and your own files are not affected.</source>
        <translation>编目数据已损坏，无法挽救；重新添加的文件夹会从头读取，您自己的文件不受影响。</translation>
    </message>
    <message>
        <source>The catalogue was damaged and could not be repaired; your folders are read again from the beginning, and your own files are not affected.</source>
        <translation>编目数据已损坏，无法挽救；您的文件夹会从头读取，您自己的文件不受影响。</translation>
    </message>
    <message>
        <source>The catalogue was damaged and is now the copy from {made}; files that changed since are read again.</source>
        <translation>编目数据已损坏，现已恢复为 {made} 的副本；此后更改过的文件会重新读取。</translation>
    </message>
    <message>
        <source>The catalogue {file} cannot be used: {reason}.</source>
        <translation>无法使用编目数据 {file}：{reason}。</translation>
    </message>
    <message>
        <source>The change of the search index was called off.</source>
        <translation>搜索索引的更改已取消。</translation>
    </message>
    <message>
        <source>The device {name} is not there, so the processor is used.</source>
        <translation>设备 {name} 不存在，因此改用处理器。</translation>
    </message>
    <message>
        <source>The disk that holds {folder} does not support locks; choose a library folder on another disk.</source>
        <translation>{folder} 所在的磁盘不支持文件锁；请在其他磁盘上选择资料库文件夹。</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Nothing that was indexed is lost; make some space and start again.</source>
        <translation>{folder} 所在的磁盘已满。已建立的索引没有丢失；请腾出空间后重新启动。</translation>
    </message>
    <message>
        <source>The download is not the file that was published.</source>
        <translation>下载的内容不是所发布的文件。</translation>
    </message>
    <message>
        <source>The file is no longer where it was, so its page cannot be shown.</source>
        <translation>文件已不在原处，因此无法显示其页面。</translation>
    </message>
    <message>
        <source>The file of the model &quot;{name}&quot; was changed. Add it again.</source>
        <translation>模型“{name}”的文件已被更改。请重新添加。</translation>
    </message>
    <message>
        <source>The file stays as it is; Inkling forgets its text. You can undo this in the folder&apos;s rules.</source>
        <translation>文件保持不变；Inkling 会忘记它的文字。在文件夹的规则中可以重新包含它。</translation>
    </message>
    <message>
        <source>The file {path} cannot be read.</source>
        <translation>无法读取文件 {path}。</translation>
    </message>
    <message>
        <source>The file {path} is damaged.</source>
        <translation>文件 {path} 已损坏。</translation>
    </message>
    <message>
        <source>The library folder {folder} cannot be used: {reason}.</source>
        <translation>无法使用资料库文件夹 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The library folder {folder} cannot be written: {reason}.</source>
        <translation>无法写入资料库文件夹 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The library in {folder} was written by an older Inkling. Run this to bring it up to date: inkling index</source>
        <translation>{folder} 中的资料库由较旧的 Inkling 写入。运行以下命令即可更新：inkling index</translation>
    </message>
    <message>
        <source>The library&apos;s own folder cannot be indexed.</source>
        <translation>无法索引资料库自身的文件夹。</translation>
    </message>
    <message>
        <source>The model cannot be started: not enough memory.</source>
        <translation>无法启动模型：内存不足。</translation>
    </message>
    <message>
        <source>The model failed on a text. Restart Inkling.</source>
        <translation>模型处理一段文字时出错。请重新启动 Inkling。</translation>
    </message>
    <message>
        <source>The model file {name} contradicts itself: its dense layers do not fit its width of {width}. Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>模型文件 {name} 自相矛盾：其 dense 层与宽度 {width} 不符。请使用转换时保留了 dense 模块的文件，例如“{publisher}”的 {example}（{megabytes} MB）。</translation>
    </message>
    <message>
        <source>The model file {name} contradicts itself: its vocabulary table does not fit its width of {width}. Get another file.</source>
        <translation>模型文件 {name} 自相矛盾：其词汇表与宽度 {width} 不符。请换一个文件。</translation>
    </message>
    <message>
        <source>The model file {name} is damaged: its header makes no sense.</source>
        <translation>模型文件 {name} 已损坏：其文件头无效。</translation>
    </message>
    <message>
        <source>The model file {name} is incomplete: it ends before its data does. Get it again.</source>
        <translation>模型文件 {name} 不完整：数据未结束文件就已结束。请重新获取。</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read: {reason}.</source>
        <translation>无法读取模型文件 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The model gave no result for a text.</source>
        <translation>模型没有为一段文字给出结果。</translation>
    </message>
    <message>
        <source>The model that this library was made with is missing. Add it again, or choose another.</source>
        <translation>建立此资料库所用的模型不存在。请重新添加它，或选择其他模型。</translation>
    </message>
    <message>
        <source>The model was closed.</source>
        <translation>模型已关闭。</translation>
    </message>
    <message>
        <source>The model {name} is there already.</source>
        <translation>模型 {name} 已存在。</translation>
    </message>
    <message>
        <source>The model {title} has only one size: {dimensions} dimensions.</source>
        <translation>模型 {title} 只有一种大小：{dimensions} 个数值。</translation>
    </message>
    <message>
        <source>The model {title} offers these sizes: {sizes}.</source>
        <translation>模型 {title} 提供以下大小：{sizes}。</translation>
    </message>
    <message>
        <source>The number of dimensions must be one of {choices}.</source>
        <translation>数值个数必须是以下之一：{choices}。</translation>
    </message>
    <message>
        <source>The number of extractors must be between 1 and 16.</source>
        <translation>读取进程数必须在 1 到 16 之间。</translation>
    </message>
    <message>
        <source>The number of threads must be between 0 and 256.</source>
        <translation>线程数必须在 0 到 256 之间。</translation>
    </message>
    <message>
        <source>The pages are pictures; reading them needs text recognition.</source>
        <translation>这些页面是图片；读取它们需要文字识别。</translation>
    </message>
    <message>
        <source>The pages of this file are in other files.</source>
        <translation>此文件的页面在其他文件中。</translation>
    </message>
    <message>
        <source>The present model answers until the new one is ready.</source>
        <translation>新模型就绪之前，由当前模型继续工作。</translation>
    </message>
    <message>
        <source>The program that reads files cannot be started.</source>
        <translation>无法启动读取文件的程序。</translation>
    </message>
    <message>
        <source>The program that reads files cannot be started; files wait until it can. Restarting the computer or installing Inkling again may help.</source>
        <translation>无法启动读取文件的程序；文件会等到它能启动为止。重新启动电脑或重新安装 Inkling 可能会有帮助。</translation>
    </message>
    <message>
        <source>The quote before “{text}” was not closed.</source>
        <translation>“{text}”前的引号没有闭合。</translation>
    </message>
    <message>
        <source>The same, at the end of what is typed</source>
        <translation>同上，光标在输入内容末尾时</translation>
    </message>
    <message>
        <source>The same, in the preview</source>
        <translation>同上，在预览中</translation>
    </message>
    <message>
        <source>The same; while there are results, the preview</source>
        <translation>同上；有结果时为预览</translation>
    </message>
    <message>
        <source>The sample documents are not part of this installation.</source>
        <translation>此安装中不含示例文档。</translation>
    </message>
    <message>
        <source>The search index is not whole.</source>
        <translation>搜索索引不完整。</translation>
    </message>
    <message>
        <source>The search index is of another Inkling.</source>
        <translation>搜索索引属于另一个版本的 Inkling。</translation>
    </message>
    <message>
        <source>The selected result</source>
        <translation>选定的结果</translation>
    </message>
    <message>
        <source>The settings cannot be written to {file}: {reason}.</source>
        <translation>无法将设置写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be read. Move it away to start with the default settings.</source>
        <translation>无法读取设置文件 {file}。将其移走即可使用默认设置启动。</translation>
    </message>
    <message>
        <source>The starter model cannot be written to {folder}: {reason}.</source>
        <translation>无法将附带的模型写入 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The starter model is damaged. Install Inkling again.</source>
        <translation>附带的模型已损坏。请重新安装 Inkling。</translation>
    </message>
    <message>
        <source>The starter model is not installed. Run the set-up command again.</source>
        <translation>附带的模型未安装。请再次运行安装命令。</translation>
    </message>
    <message>
        <source>The starter model is not the file its publisher released. Install Inkling again.</source>
        <translation>附带的模型不是其发布者发布的文件。请重新安装 Inkling。</translation>
    </message>
    <message>
        <source>The system does not allow reading this file.</source>
        <translation>系统不允许读取此文件。</translation>
    </message>
    <message>
        <source>The text of this file is too large once unpacked.</source>
        <translation>此文件的文字解压后过大。</translation>
    </message>
    <message>
        <source>Their meaning is still being worked out.</source>
        <translation>含义仍在分析中。</translation>
    </message>
    <message>
        <source>Their text could not be read; the reasons stand below.</source>
        <translation>文字无法读取；原因见下。</translation>
    </message>
    <message>
        <source>Their turn comes soon.</source>
        <translation>很快会轮到它们。</translation>
    </message>
    <message>
        <source>There is another model named &quot;{name}&quot;. Rename the file and try again.</source>
        <translation>已有另一个名为“{name}”的模型。请重命名文件后重试。</translation>
    </message>
    <message>
        <source>There is no device named &quot;{wanted}&quot;. There are: {names}.</source>
        <translation>没有名为“{wanted}”的设备。现有：{names}。</translation>
    </message>
    <message>
        <source>There is no device named {name} on this computer.</source>
        <translation>这台电脑上没有名为 {name} 的设备。</translation>
    </message>
    <message>
        <source>There is no file in this folder that can be searched.</source>
        <translation>此文件夹中没有可以搜索的文件。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>There is no library in {folder}. Make one with: inkling index FOLDER</source>
        <translation>{folder} 中没有资料库。可用以下命令创建：inkling index 文件夹</translation>
    </message>
    <message>
        <source>There is no model named &quot;{name}&quot;. There are: {names}.</source>
        <translation>没有名为“{name}”的模型。现有：{names}。</translation>
    </message>
    <message>
        <source>There is not enough free space in {folder} for the model.</source>
        <translation>{folder} 中的可用空间不足以存放模型。</translation>
    </message>
    <message>
        <source>There is nothing to be read.</source>
        <translation>没有可读取的内容。</translation>
    </message>
    <message>
        <source>They are found by name. Leave them out if there are many.</source>
        <translation>它们可按名称找到。如果数量很多，可将其排除。</translation>
    </message>
    <message>
        <source>This archive holds too many files to be read.</source>
        <translation>此压缩包中的文件过多，无法读取。</translation>
    </message>
    <message>
        <source>This archive is damaged; some files in it cannot be read.</source>
        <translation>此压缩包已损坏；其中部分文件无法读取。</translation>
    </message>
    <message>
        <source>This archive unpacks to far more than can be read.</source>
        <translation>此压缩包解压后过大，无法读取。</translation>
    </message>
    <message>
        <source>This archive unpacks to more than can be read; see the files in it.</source>
        <translation>此压缩包解压后过大，无法全部读取；请查看其中的文件。</translation>
    </message>
    <message>
        <source>This archive, or a part of it, is protected by a password.</source>
        <translation>此压缩包或其中一部分受密码保护。</translation>
    </message>
    <message>
        <source>This attachment is nested too deeply to be read.</source>
        <translation>此附件嵌套过深，无法读取。</translation>
    </message>
    <message>
        <source>This attachment is nested too deeply.</source>
        <translation>此附件嵌套过深。</translation>
    </message>
    <message>
        <source>This attachment is too large to be read.</source>
        <translation>此附件过大，无法读取。</translation>
    </message>
    <message>
        <source>This book is protected; only the program that it was bought for opens it.</source>
        <translation>此电子书受保护；只有购买时对应的程序才能打开。</translation>
    </message>
    <message>
        <source>This file has no such page.</source>
        <translation>此文件中没有该页。</translation>
    </message>
    <message>
        <source>This file holds more than {millions} million characters or {count} sections; the rest is not searchable.</source>
        <translation>此文件超过 {millions} 百万个字符或 {count} 个部分；其余内容无法搜索。</translation>
    </message>
    <message>
        <source>This file holds no text.</source>
        <translation>此文件不含文字。</translation>
    </message>
    <message>
        <source>This file holds too many parts to be read.</source>
        <translation>此文件的组成部分过多，无法读取。</translation>
    </message>
    <message>
        <source>This file is damaged: its content does not follow its format.</source>
        <translation>此文件已损坏：其内容不符合格式。</translation>
    </message>
    <message>
        <source>This file is damaged: no page could be found in it.</source>
        <translation>此文件已损坏：其中找不到任何页面。</translation>
    </message>
    <message>
        <source>This file is damaged: one page could not be read.</source>
        <translation>此文件已损坏：有一页无法读取。</translation>
    </message>
    <message>
        <source>This file is damaged: {count} pages could not be read.</source>
        <translation>此文件已损坏：有 {count} 页无法读取。</translation>
    </message>
    <message>
        <source>This file is encrypted, but Office opens it without asking for a password; its text is searchable.</source>
        <translation>此文件已加密，但 Office 无需密码即可打开；其文字可以搜索。</translation>
    </message>
    <message>
        <source>This file is kept in the cloud; reading it would download it.</source>
        <translation>此文件保存在云端；读取它会触发下载。</translation>
    </message>
    <message>
        <source>This file is larger than {megabytes} MB and was not read; it is found by its name.</source>
        <translation>此文件大于 {megabytes} MB，未读取；可按文件名找到它。</translation>
    </message>
    <message>
        <source>This file is nested too deeply to be read.</source>
        <translation>此文件嵌套过深，无法读取。</translation>
    </message>
    <message>
        <source>This file is protected by a password.</source>
        <translation>此文件受密码保护。</translation>
    </message>
    <message>
        <source>This file is too large to be read in full.</source>
        <translation>此文件过大，无法完整读取。</translation>
    </message>
    <message>
        <source>This file is very long; only its first {megabytes} MB are searchable.</source>
        <translation>此文件很长；只能搜索前 {megabytes} MB。</translation>
    </message>
    <message>
        <source>This file lies in another part of the archive.</source>
        <translation>此文件位于压缩包的另一个分卷中。</translation>
    </message>
    <message>
        <source>This file made its reader fail; the other files are not affected.</source>
        <translation>此文件导致读取程序出错；其他文件不受影响。</translation>
    </message>
    <message>
        <source>This file unpacks to far more than it should.</source>
        <translation>此文件解压后远大于正常大小。</translation>
    </message>
    <message>
        <source>This file unpacks to more than can be read.</source>
        <translation>此文件解压后过大，无法读取。</translation>
    </message>
    <message>
        <source>This folder cannot be reached now. What was read of it stays searchable.</source>
        <translation>现在无法访问此文件夹。已读取的内容仍可搜索。</translation>
    </message>
    <message>
        <source>This folder has not been read yet. Its turn comes while Inkling runs.</source>
        <translation>此文件夹尚未读取。Inkling 运行时会轮到它。</translation>
    </message>
    <message>
        <source>This folder is inside {folder}, which is included; give its rules there: inkling folders set {folder} --exclude …</source>
        <translation>此文件夹位于已包含的 {folder} 中；请在那里设置规则：inkling folders set {folder} --exclude …</translation>
    </message>
    <message>
        <source>This folder is left out by a rule.</source>
        <translation>此文件夹被规则排除。</translation>
    </message>
    <message>
        <source>This folder is no longer there.</source>
        <translation>此文件夹已不存在。</translation>
    </message>
    <message>
        <source>This folder is not in the library.</source>
        <translation>此文件夹不在资料库中。</translation>
    </message>
    <message>
        <source>This folder is not searched. Add it to search it.</source>
        <translation>此文件夹不在搜索范围内。添加后即可搜索。</translation>
    </message>
    <message>
        <source>This is not the password of this file.</source>
        <translation>此文件的密码不正确。</translation>
    </message>
    <message>
        <source>This library was written by a newer Inkling. Please update Inkling.</source>
        <translation>此资料库由较新的 Inkling 写入。请更新 Inkling。</translation>
    </message>
    <message>
        <source>This mail is encrypted; its headers can be found.</source>
        <translation>此邮件已加密；可按邮件头找到它。</translation>
    </message>
    <message>
        <source>This mail is so long that only its beginning is searchable.</source>
        <translation>此邮件过长，只能搜索其开头部分。</translation>
    </message>
    <message>
        <source>This message is damaged; a part of it could be read.</source>
        <translation>此邮件已损坏；已读取其中一部分。</translation>
    </message>
    <message>
        <source>This page is too large to be looked at.</source>
        <translation>此页面过大，无法显示。</translation>
    </message>
    <message>
        <source>This picture is too large to be looked at.</source>
        <translation>此图片过大，无法显示。</translation>
    </message>
    <message>
        <source>This table holds more than {count} cells; the rest is not searchable.</source>
        <translation>此表格超过 {count} 个单元格；其余内容无法搜索。</translation>
    </message>
    <message>
        <source>This table is very long; its end is not searchable.</source>
        <translation>此表格很长；末尾部分无法搜索。</translation>
    </message>
    <message>
        <source>Time: {time}, while the computer does nothing else</source>
        <translation>时间：{time}（电脑不做其他事情时）</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>耗时过长</translation>
    </message>
    <message>
        <source>Trust and add it</source>
        <translation>信任并添加</translation>
    </message>
    <message>
        <source>Try again, or open it with the program that made it.</source>
        <translation>请重试，或用创建它的程序打开。</translation>
    </message>
    <message>
        <source>Types that Inkling cannot read</source>
        <translation>Inkling 无法读取的类型</translation>
    </message>
    <message>
        <source>Unknown model file</source>
        <translation>未知的模型文件</translation>
    </message>
    <message>
        <source>Unlocking this file takes more memory than is allowed.</source>
        <translation>解锁此文件所需的内存超过了允许的范围。</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Waiting for mains power</source>
        <translation>等待接通电源</translation>
    </message>
    <message>
        <source>Waiting until nobody uses the computer</source>
        <translation>等待电脑空闲</translation>
    </message>
    <message>
        <source>What came nearest, not closely related</source>
        <translation>最接近的内容，但关联不大</translation>
    </message>
    <message>
        <source>What lies beyond the limit is not searched. Smaller parts are.</source>
        <translation>超出限制的部分不会被搜索，较小的部分会。</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>没有文字</translation>
    </message>
    <message>
        <source>about {count} days</source>
        <translation>约 {count} 天</translation>
    </message>
    <message>
        <source>about {count} h</source>
        <translation>约 {count} 小时</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation>约 {count} 分钟</translation>
    </message>
    <message>
        <source>after {value}</source>
        <translation>{value} 之后</translation>
    </message>
    <message numerus="yes">
        <source>also in %Ln other place(s)</source>
        <translation>
            <numerusform>还存在于其他 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>an arrow key opens it up</source>
        <translation>按方向键展开</translation>
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
        <source>at least {value}</source>
        <translation>至少 {value}</translation>
    </message>
    <message>
        <source>at most {value}</source>
        <translation>至多 {value}</translation>
    </message>
    <message>
        <source>before {value}</source>
        <translation>{value} 之前</translation>
    </message>
    <message>
        <source>cannot be reached now</source>
        <translation>现在无法访问</translation>
    </message>
    <message>
        <source>changed {date}</source>
        <translation>修改于 {date}</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
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
        <source>document</source>
        <translation>文档</translation>
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
        <source>from {value}</source>
        <translation>来自 {value}</translation>
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
        <source>in {value}</source>
        <translation>位于 {value}</translation>
    </message>
    <message>
        <source>larger than {value}</source>
        <translation>大于 {value}</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>llama.cpp cannot load the model file {name}. Get it again.</source>
        <translation>llama.cpp 无法加载模型文件 {name}。请重新获取。</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>邮件</translation>
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
        <source>more than 100 languages</source>
        <translation>100 多种语言</translation>
    </message>
    <message>
        <source>name has {value}</source>
        <translation>名称含 {value}</translation>
    </message>
    <message>
        <source>not {filter}</source>
        <translation>排除：{filter}</translation>
    </message>
    <message>
        <source>not {words}</source>
        <translation>不含 {words}</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
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
        <source>picture</source>
        <translation>图片</translation>
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
        <source>see where the model came from</source>
        <translation>请参见模型的来源</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>since {value}</source>
        <translation>自 {value} 起</translation>
    </message>
    <message>
        <source>size {least} to {most}</source>
        <translation>大小 {least} 至 {most}</translation>
    </message>
    <message>
        <source>slide {number}</source>
        <translation>第 {number} 张幻灯片</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>smaller than {value}</source>
        <translation>小于 {value}</translation>
    </message>
    <message>
        <source>some passages are found only by their words so far</source>
        <translation>部分段落目前只能按字词找到</translation>
    </message>
    <message>
        <source>subject has {value}</source>
        <translation>主题含 {value}</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>to {value}</source>
        <translation>发给 {value}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>under {heading}</source>
        <translation>在“{heading}”之下</translation>
    </message>
    <message>
        <source>unknown, for the model could not be tried</source>
        <translation>未知，因为无法试用该模型</translation>
    </message>
    <message>
        <source>until {value}</source>
        <translation>至 {value} 止</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>带附件</translation>
    </message>
    <message>
        <source>words</source>
        <translation>字词</translation>
    </message>
    <message>
        <source>written in {value}</source>
        <translation>语言：{value}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln folder(s)</source>
        <translation>
            <numerusform>%Ln 个文件夹中的 {count} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} pages are pictures without text.</source>
        <translation>{count} 页是没有文字的图片。</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{done} of {files} files</source>
        <translation>{done} / {files} 个文件</translation>
    </message>
    <message>
        <source>{done} of {passages} passages</source>
        <translation>{done} / {passages} 个段落</translation>
    </message>
    <message>
        <source>{folder} is not a folder.</source>
        <translation>{folder} 不是文件夹。</translation>
    </message>
    <message>
        <source>{folder} is part of {around}, which is included; leave it out there with: inkling folders set {around} --exclude /{inner}/</source>
        <translation>{folder} 属于已包含的 {around}；可用以下命令在那里排除它：inkling folders set {around} --exclude /{inner}/</translation>
    </message>
    <message>
        <source>{full} of {files} files in this folder are searchable in full.</source>
        <translation>此文件夹的 {files} 个文件中有 {full} 个可以完整搜索。</translation>
    </message>
    <message>
        <source>{line}. Passage: {passage}</source>
        <translation>{line}。段落：{passage}</translation>
    </message>
    <message>
        <source>{name} averages its vectors the wrong way (pooling is &quot;{pooling}&quot;, EmbeddingGemma needs &quot;mean&quot;). Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>{name} 的向量池化方式不对（为“{pooling}”，而 EmbeddingGemma 需要“mean”）。请使用转换时保留了 dense 模块的文件，例如“{publisher}”的 {example}（{megabytes} MB）。</translation>
    </message>
    <message>
        <source>{name} cannot be copied to {folder}: {reason}.</source>
        <translation>无法将 {name} 复制到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>{name} changed while it was copied.</source>
        <translation>{name} 在复制过程中发生了更改。</translation>
    </message>
    <message>
        <source>{name} cuts texts in another way than EmbeddingGemma (its tokenizer is &quot;{tokenizer}&quot;). Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>{name} 切分文字的方式与 EmbeddingGemma 不同（分词器为“{tokenizer}”）。请使用转换时保留了 dense 模块的文件，例如“{publisher}”的 {example}（{megabytes} MB）。</translation>
    </message>
    <message>
        <source>{name} does not say how to make one vector of a text.</source>
        <translation>{name} 没有说明如何把一段文字变成一个向量。</translation>
    </message>
    <message>
        <source>{name} has not been read yet. Its turn comes while Inkling runs.</source>
        <translation>{name} 尚未读取。Inkling 运行时会轮到它。</translation>
    </message>
    <message>
        <source>{name} has only {layers} of EmbeddingGemma&apos;s layers. Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>{name} 只有 EmbeddingGemma 的 {layers} 层。请使用转换时保留了 dense 模块的文件，例如“{publisher}”的 {example}（{megabytes} MB）。</translation>
    </message>
    <message>
        <source>{name} in {folder}</source>
        <translation>{folder} 中的 {name}</translation>
    </message>
    <message>
        <source>{name} is a web page that was saved under that name. Get the model file itself.</source>
        <translation>{name} 是以此名称保存的网页。请获取模型文件本身。</translation>
    </message>
    <message>
        <source>{name} is a zip file or a PyTorch model; Inkling reads GGUF files.</source>
        <translation>{name} 是 zip 文件或 PyTorch 模型；Inkling 读取 GGUF 文件。</translation>
    </message>
    <message>
        <source>{name} is found by its name only. {problem}</source>
        <translation>{name} 只能按文件名找到。{problem}</translation>
    </message>
    <message>
        <source>{name} is in a newer form of GGUF than this Inkling reads.</source>
        <translation>{name} 采用的 GGUF 格式比此 Inkling 能读取的更新。</translation>
    </message>
    <message>
        <source>{name} is in an early form of GGUF that is no longer read. Get a newer file.</source>
        <translation>{name} 采用已不再支持的早期 GGUF 格式。请获取较新的文件。</translation>
    </message>
    <message>
        <source>{name} is in safetensors format; Inkling reads GGUF files.</source>
        <translation>{name} 采用 safetensors 格式；Inkling 读取 GGUF 文件。</translation>
    </message>
    <message>
        <source>{name} is in the form that came before GGUF. Get a newer file.</source>
        <translation>{name} 采用 GGUF 之前的格式。请获取较新的文件。</translation>
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
        <source>{name} is not a model file in GGUF format.</source>
        <translation>{name} 不是 GGUF 格式的模型文件。</translation>
    </message>
    <message>
        <source>{name} is not an embedding model that Inkling can run: its architecture is &quot;{architecture}&quot;.</source>
        <translation>{name} 不是 Inkling 能运行的模型：其架构为“{architecture}”。</translation>
    </message>
    <message>
        <source>{name} is not on the list of known model files. If you trust where it came from, add it as a trusted file (on the command line: --trust).</source>
        <translation>{name} 不在已知模型文件的列表中。如果您信任其来源，请将其作为受信任的文件添加（命令行：--trust）。</translation>
    </message>
    <message>
        <source>{name} is not the file that {publisher} published under this name: its content is another. If you trust where it came from, add it as a trusted file (on the command line: --trust).</source>
        <translation>{name} 不是 {publisher} 以此名称发布的文件：内容不同。如果您信任其来源，请将其作为受信任的文件添加（命令行：--trust）。</translation>
    </message>
    <message>
        <source>{name} is one of {parts} parts of a model. Get the model as one file, or join its parts with llama.cpp&apos;s gguf-split.</source>
        <translation>{name} 是模型的 {parts} 个分卷之一。请获取单个文件的模型，或用 llama.cpp 的 gguf-split 合并各分卷。</translation>
    </message>
    <message>
        <source>{name} is only a pointer to a model file. Get the model file itself.</source>
        <translation>{name} 只是指向模型文件的指针。请获取模型文件本身。</translation>
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
        <source>{name} lacks the last two layers of EmbeddingGemma (the dense modules), so its vectors would be wrong. Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>{name} 缺少 EmbeddingGemma 的最后两层（dense 模块），其向量会出错。请使用转换时保留了 dense 模块的文件，例如“{publisher}”的 {example}（{megabytes} MB）。</translation>
    </message>
    <message>
        <source>{name} lies in no folder that is searched. Add its folder to find it.</source>
        <translation>{name} 不在任何被搜索的文件夹中。添加它所在的文件夹即可找到。</translation>
    </message>
    <message>
        <source>{name} was made for computers that write numbers the other way round (big endian). Get the usual little-endian file.</source>
        <translation>{name} 是为数字字节序相反（大端）的电脑制作的。请获取通常的小端文件。</translation>
    </message>
    <message>
        <source>{passages} in {files}</source>
        <translation>{files}中的 {passages}</translation>
    </message>
    <message>
        <source>{path} is an included folder; take it out with: inkling folders remove FOLDER</source>
        <translation>{path} 是已包含的文件夹；可用以下命令移除：inkling folders remove 文件夹</translation>
    </message>
    <message>
        <source>{path} is not in an included folder.</source>
        <translation>{path} 不在已包含的文件夹中。</translation>
    </message>
    <message>
        <source>{path} is not in the library.</source>
        <translation>{path} 不在资料库中。</translation>
    </message>
    <message>
        <source>{path} was not forgotten.</source>
        <translation>之前没有忘记过 {path}。</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{problem} So the processor is used instead of {name}.</source>
        <translation>{problem}因此改用处理器，而不用 {name}。</translation>
    </message>
    <message>
        <source>{rate} files a second</source>
        <translation>每秒 {rate} 个文件</translation>
    </message>
    <message>
        <source>{rate} passages a second</source>
        <translation>每秒 {rate} 个段落</translation>
    </message>
    <message>
        <source>{read} of {files} files read, results are incomplete</source>
        <translation>已读取 {read} / {files} 个文件，结果不完整</translation>
    </message>
    <message>
        <source>{sheet}, row {number}</source>
        <translation>{sheet}，第 {number} 行</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余{time}</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} 毫秒</translation>
    </message>
    <message>
        <source>§ {heading}</source>
        <translation>§ {heading}</translation>
    </message>
    <message>
        <source>“{line}” is no pattern that can match a file or folder.</source>
        <translation>“{line}”不是能匹配文件或文件夹的模式。</translation>
    </message>
    <message>
        <source>“{name}:” is no filter; “{text}” was searched as words.</source>
        <translation>“{name}:”不是筛选条件；已将“{text}”作为字词搜索。</translation>
    </message>
    <message>
        <source>“{name}:” still needs a value.</source>
        <translation>“{name}:”后还需要一个值。</translation>
    </message>
    <message>
        <source>“{text}” stands in so many places that only the first {count} were looked at.</source>
        <translation>“{text}”出现的地方太多，只查看了前 {count} 处。</translation>
    </message>
    <message>
        <source>“{value}” is no date such as 2024, 2024-05, 2024-05-17, yesterday or 2023..2024; it was left out.</source>
        <translation>“{value}”不是 2024、2024-05、2024-05-17、昨天或 2023..2024 这样的日期；已忽略。</translation>
    </message>
    <message>
        <source>“{value}” is no language that is known; it was left out.</source>
        <translation>“{value}”不是已知的语言；已忽略。</translation>
    </message>
    <message>
        <source>“{value}” is no size such as &gt;5mb or 100kb..2mb; it was left out.</source>
        <translation>“{value}”不是 &gt;5mb 或 100kb..2mb 这样的大小；已忽略。</translation>
    </message>
    <message>
        <source>“{value}” is no type of file; it was left out.</source>
        <translation>“{value}”不是文件类型；已忽略。</translation>
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
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>All that Inkling keeps is in this folder. It can be copied while Inkling does not run, and made anew from your files.</source>
        <translation>Inkling 保存的所有内容都在此文件夹中。Inkling 未运行时可以复制它，也可以由您的文件重新生成。</translation>
    </message>
    <message>
        <source>Inkling {version}, with Qt {qt}</source>
        <translation>Inkling {version}，使用 Qt {qt}</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>使用中的模型</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>The first &amp;steps again…</source>
        <translation>再次显示首次设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>none: files are found by their words</source>
        <translation>无：按字词查找文件</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
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
        <source>Language</source>
        <translation>语言</translation>
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
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>The language changes at Inkling&apos;s next start.</source>
        <translation>语言将在 Inkling 下次启动时更改。</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Bind a key of your desktop to: inkling --quick</source>
        <translation>请在桌面设置中将快捷键绑定到：inkling --quick</translation>
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
    <name>BeginningPage</name>
    <message>
        <source>Everything stays on this computer. Inkling connects to nothing; only the download of a model does, when you start one.</source>
        <translation>一切都留在这台电脑上。Inkling 不连接任何地方；只有您主动下载模型时才会联网。</translation>
    </message>
    <message>
        <source>Find things by what they mean</source>
        <translation>按含义查找</translation>
    </message>
    <message>
        <source>Five short pages; each of them can be skipped.</source>
        <translation>五个简短的页面；每一页都可以跳过。</translation>
    </message>
    <message>
        <source>Inkling reads the folders you choose, your mail among them, and finds passages by their meaning, also where other words are used.</source>
        <translation>Inkling 读取您选择的文件夹（包括邮件），并按含义查找段落，即使用词不同也能找到。</translation>
    </message>
    <message>
        <source>Your files are never changed.</source>
        <translation>您的文件绝不会被更改。</translation>
    </message>
</context>
<context>
    <name>ComputePage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Automatic: a graphics device that is reliable and faster</source>
        <translation>自动选择：可靠且更快的图形设备</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Each graphics device is tried in a process of its own and used only if it computes the same as the processor. If it fails later, the processor takes over.</source>
        <translation>每个图形设备都在单独的进程中试用，只有计算结果与处理器一致时才会使用。如果之后出错，则由处理器接管。</translation>
    </message>
    <message>
        <source>No graphics device was found that can help.</source>
        <translation>未找到可用的图形设备。</translation>
    </message>
    <message>
        <source>Only the processor</source>
        <translation>仅处理器</translation>
    </message>
    <message>
        <source>The computing is done by the processor, with {threads} of {cores} cores in the background.</source>
        <translation>当前由处理器计算，后台使用 {cores} 个核心中的 {threads} 个。</translation>
    </message>
    <message>
        <source>The computing is done by {device}.</source>
        <translation>当前由 {device} 计算。</translation>
    </message>
    <message>
        <source>Trying the devices; this takes some seconds…</source>
        <translation>正在试用各设备，需要几秒钟…</translation>
    </message>
    <message>
        <source>{device}: agrees with the processor, {times} times as fast</source>
        <translation>{device}：与处理器结果一致，速度为其 {times} 倍</translation>
    </message>
    <message>
        <source>{device}: not used</source>
        <translation>{device}：未使用</translation>
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
        <source>Folders…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新优先</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>结果排序</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>CoverageDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>Documents: {documents} · passages: {passages}</source>
        <translation>文档：{documents} · 段落：{passages}</translation>
    </message>
    <message>
        <source>Is it searchable?</source>
        <translation>可以搜索吗？</translation>
    </message>
    <message>
        <source>It is being read again.</source>
        <translation>正在重新读取。</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>The &amp;whole folder…</source>
        <translation>整个文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>The text stands in the documents inside this file.</source>
        <translation>文字位于此文件内部的文档中。</translation>
    </message>
    <message>
        <source>The text that was read</source>
        <translation>读取到的文字</translation>
    </message>
    <message>
        <source>… and more.</source>
        <translation>… 等等。</translation>
    </message>
</context>
<context>
    <name>DialPage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Stop the change</source>
        <translation>停止更改(&amp;S)</translation>
    </message>
    <message>
        <source>Meaning is kept as a row of numbers for each passage. A shorter row makes the index smaller and search faster; a longer one tells finer differences.</source>
        <translation>每个段落的含义以一串数值保存。数值越少，索引越小、搜索越快；数值越多，区分越细。</translation>
    </message>
    <message>
        <source>Nothing is indexed yet.</source>
        <translation>尚未建立任何索引。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Progress of the change</source>
        <translation>更改进度</translation>
    </message>
    <message>
        <source>Size of the index</source>
        <translation>索引大小</translation>
    </message>
    <message>
        <source>The change to {wanted} numbers begins when there is time for it; {numbers} numbers are used until it is complete.</source>
        <translation>有空闲时将开始改为 {wanted} 个数值；完成之前继续使用 {numbers} 个数值。</translation>
    </message>
    <message>
        <source>The index will take about {after} instead of {before}. No file is read again. Until it is complete both indexes need room, and searching goes on.</source>
        <translation>索引将占用约 {after}，而不是 {before}。不会重新读取任何文件。完成之前两个索引都需要空间，搜索照常进行。</translation>
    </message>
    <message>
        <source>The model in use has only one size.</source>
        <translation>当前模型只有一种大小。</translation>
    </message>
    <message>
        <source>a good balance for most libraries</source>
        <translation>适合大多数资料库的平衡选择</translation>
    </message>
    <message>
        <source>all that the model tells apart</source>
        <translation>模型能区分的全部细节</translation>
    </message>
    <message>
        <source>hardly any difference from the full row</source>
        <translation>与完整长度几乎没有差别</translation>
    </message>
    <message>
        <source>the only size of this model</source>
        <translation>此模型的唯一大小</translation>
    </message>
    <message>
        <source>the smallest; distant matches may rank lower</source>
        <translation>最小；关联较弱的结果可能排名靠后</translation>
    </message>
    <message>
        <source>{numbers} numbers are in use.</source>
        <translation>当前使用 {numbers} 个数值。</translation>
    </message>
    <message>
        <source>{numbers} numbers, {bytes}: {meaning}</source>
        <translation>{numbers} 个数值，{bytes}：{meaning}</translation>
    </message>
    <message>
        <source>{share} of the change to {wanted} numbers is done; {numbers} numbers are used until it is complete.</source>
        <translation>改为 {wanted} 个数值已完成 {share}；完成之前继续使用 {numbers} 个数值。</translation>
    </message>
</context>
<context>
    <name>DialReportTable</name>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Found, of the ten nearest</source>
        <translation>最接近的十个中找到的比例</translation>
    </message>
    <message>
        <source>How well this size finds is measured on your own passages when nothing else is to be done.</source>
        <translation>空闲时会用您自己的段落来衡量此大小的查找效果。</translation>
    </message>
    <message>
        <source>Measured with {sampled} of your {passages} passages as queries</source>
        <translation>用您 {passages} 个段落中的 {sampled} 个作为查询来衡量</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Numbers for each passage</source>
        <translation>每个段落的数值个数</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Time of a query</source>
        <translation>查询耗时</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}%</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} 毫秒</translation>
    </message>
    <message>
        <source>{told}:</source>
        <translation>{told}：</translation>
    </message>
    <message>
        <source>{told}; the search looks further than at first.</source>
        <translation>{told}；搜索范围比最初更广。</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>A folder is on a disk or a computer that is not there now.</source>
        <translation>有文件夹位于目前不可用的磁盘或电脑上。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
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
        <source>Files that were read are found by their words.</source>
        <translation>已读取的文件可按字词找到。</translation>
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
        <source>Last queries</source>
        <translation>最近的搜索</translation>
    </message>
    <message>
        <source>Nothing closely related.</source>
        <translation>没有密切相关的内容。</translation>
    </message>
    <message>
        <source>Nothing found in the folders that can be reached.</source>
        <translation>在可以访问的文件夹中未找到任何内容。</translation>
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
        <source>Nothing found with exactly these words.</source>
        <translation>没有找到与这些字词完全一致的内容。</translation>
    </message>
    <message>
        <source>Nothing found with these filters.</source>
        <translation>使用这些筛选条件未找到任何内容。</translation>
    </message>
    <message>
        <source>Other forms of them, or what they mean, may be there.</source>
        <translation>可能有它们的其他形式或含义相近的内容。</translation>
    </message>
    <message>
        <source>Other words may help, or another folder.</source>
        <translation>换个说法或换个文件夹也许有用。</translation>
    </message>
    <message>
        <source>Search without quotation marks</source>
        <translation>去掉引号搜索</translation>
    </message>
    <message>
        <source>Search without the filters</source>
        <translation>不使用筛选条件搜索</translation>
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
        <source>Show progress</source>
        <translation>显示进度</translation>
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
        <source>The model file was not found, or cannot be used.</source>
        <translation>未找到模型文件，或无法使用。</translation>
    </message>
    <message>
        <source>These folders seem to hold nothing about this.</source>
        <translation>这些文件夹里似乎没有相关内容。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>您在找什么？</translation>
    </message>
    <message>
        <source>Which folders?</source>
        <translation>哪些文件夹？</translation>
    </message>
    <message>
        <source>Without them there may be something.</source>
        <translation>去掉它们也许能找到。</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Another folder…</source>
        <translation>其他文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Exact phrase…</source>
        <translation>精确短语(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;From … to …</source>
        <translation>从…到…(&amp;F)</translation>
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
        <source>&amp;Without a word…</source>
        <translation>不含某词(&amp;W)…</translation>
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
        <source>E&amp;xact words</source>
        <translation>精确匹配字词(&amp;X)</translation>
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
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
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
    <name>Filters</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Remove the filter {filter}</source>
        <translation>移除筛选条件：{filter}</translation>
    </message>
</context>
<context>
    <name>FolderCoverageDialog</name>
    <message>
        <source>&amp;Add this folder</source>
        <translation>添加此文件夹(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Folders and rules…</source>
        <translation>文件夹和规则(&amp;F)…</translation>
    </message>
    <message>
        <source>A&amp;nother folder…</source>
        <translation>其他文件夹(&amp;N)…</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>How the files are found, and why</source>
        <translation>文件可以怎样找到，以及原因</translation>
    </message>
    <message>
        <source>Is this folder searchable?</source>
        <translation>此文件夹可以搜索吗？</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Show &amp;problems…</source>
        <translation>显示问题(&amp;P)…</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>解决办法</translation>
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
        <source>&amp;Take what is there now…</source>
        <translation>采用该位置现有的内容(&amp;T)…</translation>
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
        <translation>搜索范围内的文件夹</translation>
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
        <source>What is &amp;searchable?</source>
        <translation>哪些可以搜索(&amp;S)？</translation>
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
        <translation>实时监视</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>A few samples</source>
        <translation>几个示例</translation>
    </message>
    <message>
        <source>Caches, installed programs, version control and unfinished downloads are left out. Each folder can have rules of its own afterwards.</source>
        <translation>缓存、已安装的程序、版本控制数据和未完成的下载会被排除。之后每个文件夹都可以有自己的规则。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Files in all: {files}, {bytes}. They are found by words after {time}, by a rough guess; meaning follows in the background.</source>
        <translation>文件总数：{files}，{bytes}。{time}后即可按字词找到（粗略估计）；含义会在后台处理。</translation>
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
        <source>Holds</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Nothing is read without a folder.</source>
        <translation>没有文件夹就不会读取任何内容。</translation>
    </message>
    <message>
        <source>Try it with a few sa&amp;mples</source>
        <translation>用几个示例试试(&amp;M)</translation>
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
        <translation>暂停索引(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>继续索引(&amp;R)</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>索引</translation>
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
    <message>
        <source>Pro&amp;gress…</source>
        <translation>进度(&amp;G)…</translation>
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
    <message>
        <source>Inkling stays in the tray, with the icon of this window, when its windows are closed.</source>
        <translation>关闭窗口后，Inkling 以此窗口的图标留在托盘中。</translation>
    </message>
    <message>
        <source>No folder was chosen, so nothing is read yet. Go back to choose one, or add one later from the Library menu.</source>
        <translation>没有选择文件夹，因此还不会读取任何内容。请返回选择一个，或稍后从“资料库”菜单添加。</translation>
    </message>
    <message>
        <source>Press the key now: where it works, quick search appears.</source>
        <translation>现在按一下快捷键：如果有效，会出现快速搜索。</translation>
    </message>
    <message>
        <source>Press “Start” to begin. You can search while your files are read.</source>
        <translation>点击“开始”即开始读取。读取文件期间就可以搜索。</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons; Inkling ends when its last window is closed.</source>
        <translation>此桌面不显示托盘图标；关闭最后一个窗口时 Inkling 即退出。</translation>
    </message>
    <message>
        <source>✓ The key works: it shows quick search.</source>
        <translation>✓ 快捷键有效：它会显示快速搜索。</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>C&amp;hange…</source>
        <translation>更改(&amp;H)…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>LeavingBox</name>
    <message>
        <source>&amp;Hide quick search when I turn to another window</source>
        <translation>切换到其他窗口时隐藏快速搜索(&amp;H)</translation>
    </message>
    <message>
        <source>Inkling &amp;ends</source>
        <translation>退出 Inkling(&amp;E)</translation>
    </message>
    <message>
        <source>Inkling stays in the &amp;tray</source>
        <translation>Inkling 留在托盘中(&amp;T)</translation>
    </message>
    <message>
        <source>Inkling stays in the &amp;tray; it ends where there is none</source>
        <translation>Inkling 留在托盘中；没有托盘时退出(&amp;T)</translation>
    </message>
    <message>
        <source>The window is &amp;minimised</source>
        <translation>窗口最小化(&amp;M)</translation>
    </message>
    <message>
        <source>When the main window is closed</source>
        <translation>关闭主窗口时</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>Some files need your attention: {problems}</source>
        <translation>有些文件需要您处理：{problems}</translation>
    </message>
    <message>
        <source>The first index is finished. Files: {files}</source>
        <translation>首次索引已完成。文件数：{files}</translation>
    </message>
</context>
<context>
    <name>ModelChangeDialog</name>
    <message>
        <source>Change the model</source>
        <translation>更换模型</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>磁盘空间不足。</translation>
    </message>
    <message>
        <source>Trying the model; this takes some seconds…</source>
        <translation>正在试用模型，需要几秒钟…</translation>
    </message>
    <message>
        <source>Use {title} from now on?</source>
        <translation>今后使用 {title} 吗？</translation>
    </message>
</context>
<context>
    <name>ModelsLayout</name>
    <message>
        <source>&amp;How to get it…</source>
        <translation>如何获取(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Use this model…</source>
        <translation>使用此模型(&amp;U)…</translation>
    </message>
    <message>
        <source>Choose a model &amp;file…</source>
        <translation>选择模型文件(&amp;F)…</translation>
    </message>
    <message>
        <source>From a file you have:</source>
        <translation>使用已有的文件：</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models to download</source>
        <translation>可下载的模型</translation>
    </message>
    <message>
        <source>Privacy mode is on: nothing is downloaded.</source>
        <translation>隐私模式已开启：不下载任何内容。</translation>
    </message>
    <message>
        <source>Progress of the change</source>
        <translation>更改进度</translation>
    </message>
    <message>
        <source>S&amp;top the change</source>
        <translation>停止更改(&amp;T)</translation>
    </message>
    <message>
        <source>The model turns passages and queries into numbers, on this computer.</source>
        <translation>模型在这台电脑上把段落和查询转换成数值。</translation>
    </message>
    <message>
        <source>To be downloaded:</source>
        <translation>可下载：</translation>
    </message>
    <message>
        <source>{chosen} takes over: {share}, {count} passages are left. {serves} answers until it is ready.</source>
        <translation>{chosen} 正在接替：{share}，还剩 {count} 个段落。就绪之前由 {serves} 继续工作。</translation>
    </message>
    <message>
        <source>{title} (in use)</source>
        <translation>{title}（使用中）</translation>
    </message>
    <message>
        <source>{title}, {bytes}</source>
        <translation>{title}，{bytes}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>The file was not taken.</source>
        <translation>未采用此文件。</translation>
    </message>
    <message>
        <source>{name} is being checked; this takes some seconds…</source>
        <translation>正在检查 {name}，需要几秒钟…</translation>
    </message>
    <message>
        <source>{title} is on the list now. Choose it to use it.</source>
        <translation>{title} 已在列表中。选中它即可使用。</translation>
    </message>
    <message>
        <source>{title}: the file is whole and Inkling can run it. It is being copied…</source>
        <translation>{title}：文件完整，Inkling 可以运行它。正在复制…</translation>
    </message>
    <message>
        <source>{title}: the file is whole, Inkling can run it, and it is byte for byte the published one. It is being copied…</source>
        <translation>{title}：文件完整，Inkling 可以运行它，且与已发布的文件逐字节一致。正在复制…</translation>
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
    <name>OfferDialog</name>
    <message>
        <source>&amp;Copy the command</source>
        <translation>复制命令(&amp;C)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Get {title}</source>
        <translation>获取 {title}</translation>
    </message>
    <message>
        <source>This window cannot open a connection, and neither can anything that it starts. Enter this command in a terminal; it asks once more before it begins. Inkling may stay open, and the model is on the list afterwards.</source>
        <translation>此窗口及其启动的任何程序都无法联网。请在终端中输入此命令；开始之前会再次询问。Inkling 可以保持打开，之后模型会出现在列表中。</translation>
    </message>
    <message>
        <source>What would be downloaded</source>
        <translation>将要下载的内容</translation>
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
        <source>This file was changed or replaced after it was read.</source>
        <translation>此文件在读取之后被修改过或被替换过。</translation>
    </message>
    <message>
        <source>This is a link or a device, so its folder is opened.</source>
        <translation>这是链接或设备，因此改为打开其文件夹。</translation>
    </message>
    <message>
        <source>{name} is in {folder}, which cannot be reached now. Connect its disk, or the computer that it is on, and try again.</source>
        <translation>{name} 位于 {folder}，现在无法访问该文件夹。请连接它所在的磁盘或电脑，然后重试。</translation>
    </message>
    <message>
        <source>{name} is in {folder}, which does not answer. Look after its disk, or the computer that it is on, and try again.</source>
        <translation>{name} 位于 {folder}，而该文件夹没有响应。请检查它所在的磁盘或电脑，然后重试。</translation>
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
    <name>PauseMenu</name>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>暂停索引(&amp;P)</translation>
    </message>
    <message>
        <source>For one hour</source>
        <translation>一小时</translation>
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
        <source>Next passage</source>
        <translation>下一个段落</translation>
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
        <source>Previous passage</source>
        <translation>上一个段落</translation>
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
        <source>&amp;Keep the last queries</source>
        <translation>保留最近的搜索(&amp;K)</translation>
    </message>
    <message>
        <source>Everything is being forgotten…</source>
        <translation>正在清除全部…</translation>
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
        <source>Forgotten. Folders: {folders}, files: {files}, passages: {passages}, with all that was computed from them, all copies and the last queries; {bytes} are free again. Nothing of them is left in the library. Left are these settings, the models, and a log that holds no names and no text.</source>
        <translation>已清除。文件夹：{folders}，文件：{files}，段落：{passages}，以及由此计算出的全部数据、所有副本和最近的搜索；释放了 {bytes}。资料库中不再留有任何相关内容。保留的只有这些设置、模型，以及不含名称和文字的日志。</translation>
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
        <source>Privacy &amp;mode: keep no queries, download nothing</source>
        <translation>隐私模式：不保留搜索记录，不下载任何内容(&amp;M)</translation>
    </message>
    <message>
        <source>The text that was read, all that was computed from it and the last queries go from this computer. Your files stay as they are.</source>
        <translation>读取的文字、由此计算出的全部数据和最近的搜索都会从这台电脑上清除。您的文件保持不变。</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>&amp;Copy list</source>
        <translation>复制列表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Leave out…</source>
        <translation>排除(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Being read again: {count}</source>
        <translation>正在重新读取：{count}</translation>
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
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems of files in {folder} alone: {count}</source>
        <translation>仅 {folder} 中文件的问题：{count}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Show those of &amp;all folders</source>
        <translation>显示所有文件夹的问题(&amp;A)</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>出现时间</translation>
    </message>
    <message>
        <source>The newest {listed} of {count} problems. These files are found by their names and by what could be read of them.</source>
        <translation>{count} 个问题中最新的 {listed} 个。这些文件可按名称和已读取的部分找到。</translation>
    </message>
    <message>
        <source>These files are found by their names and by what could be read of them.</source>
        <translation>这些文件可按名称和已读取的部分找到。</translation>
    </message>
    <message>
        <source>What is &amp;searchable?</source>
        <translation>哪些可以搜索(&amp;S)？</translation>
    </message>
    <message>
        <source>{problem} {remedy}</source>
        <translation>{problem}{remedy}</translation>
    </message>
    <message>
        <source>{reason} ({count})</source>
        <translation>{reason}（{count}）</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folders and their stages</source>
        <translation>文件夹及其阶段</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已发现</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>索引进度</translation>
    </message>
    <message>
        <source>Meaning:</source>
        <translation>含义：</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Pro&amp;blems…</source>
        <translation>问题(&amp;B)…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>Reading now:</source>
        <translation>正在读取：</translation>
    </message>
    <message>
        <source>With meaning</source>
        <translation>含义已处理</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>字词：</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>&amp;Try to connect, and show what happens</source>
        <translation>尝试连接并显示结果(&amp;T)</translation>
    </message>
    <message>
        <source>The attempts could not be made.</source>
        <translation>无法进行尝试。</translation>
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
        <source>{name}: refused by Inkling itself</source>
        <translation>{name}：被 Inkling 自身拒绝</translation>
    </message>
    <message>
        <source>{name}: refused by the system</source>
        <translation>{name}：被系统拒绝</translation>
    </message>
    <message>
        <source>{name}: was not refused, and should have been</source>
        <translation>{name}：未被拒绝，而本应被拒绝</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Continue in the main window</source>
        <translation>在主窗口中继续</translation>
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
        <source>Searching continues in a moment.</source>
        <translation>搜索马上恢复。</translation>
    </message>
    <message>
        <source>Searching is not possible now. {reason}</source>
        <translation>现在无法搜索。{reason}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>{key} closes</source>
        <translation>{key} 关闭</translation>
    </message>
    <message>
        <source>{key} goes on in the main window</source>
        <translation>{key} 在主窗口中继续</translation>
    </message>
    <message>
        <source>{key} opens</source>
        <translation>{key} 打开</translation>
    </message>
    <message>
        <source>{key} shows the folder</source>
        <translation>{key} 显示文件夹</translation>
    </message>
</context>
<context>
    <name>RemovedFolder</name>
    <message>
        <source>&amp;Bring it back</source>
        <translation>恢复(&amp;B)</translation>
    </message>
    <message>
        <source>Removed: {path}</source>
        <translation>已移除：{path}</translation>
    </message>
</context>
<context>
    <name>ResultActions</name>
    <message>
        <source>Is this file searchable?</source>
        <translation>此文件可以搜索吗？</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>This is a whole folder of its own; remove it instead.</source>
        <translation>这本身就是一个被搜索的文件夹；请改为移除它。</translation>
    </message>
    <message>
        <source>{sentence} Its path was copied: {path}</source>
        <translation>{sentence}其路径已复制：{path}</translation>
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
        <source>Counting…</source>
        <translation>正在统计…</translation>
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
    <message>
        <source>Searched all the same</source>
        <translation>仍然包含</translation>
    </message>
</context>
<context>
    <name>ScanLanguagesDialog</name>
    <message>
        <source>&amp;Choose by the language of this computer</source>
        <translation>按此电脑的语言选择(&amp;C)</translation>
    </message>
    <message>
        <source>Fewer languages are read faster and better. The choice holds for pages that are read from now on. Other languages have to be installed for Tesseract first.</source>
        <translation>语言越少，读取越快越准。此选择适用于从现在起读取的页面。其他语言需先为 Tesseract 安装。</translation>
    </message>
    <message>
        <source>Languages of scans</source>
        <translation>扫描件的语言</translation>
    </message>
    <message>
        <source>Languages that Tesseract has data for</source>
        <translation>Tesseract 有数据的语言</translation>
    </message>
</context>
<context>
    <name>ScansBox</name>
    <message>
        <source>&amp;Languages…</source>
        <translation>语言(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Read the text in pages that are pictures</source>
        <translation>读取图片页面中的文字(&amp;R)</translation>
    </message>
    <message>
        <source>By Tesseract {version}, in {languages}, when nothing else is to be done. Pages that wait: {waiting}</source>
        <translation>由 Tesseract {version} 在空闲时读取，语言：{languages}。等待的页面：{waiting}</translation>
    </message>
    <message>
        <source>This needs Tesseract, which is not installed on this computer. Pages that wait: {waiting}</source>
        <translation>这需要 Tesseract，但这台电脑上没有安装。等待的页面：{waiting}</translation>
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
    <name>ShortcutChoice</name>
    <message>
        <source>Please take a key together with Ctrl or Alt, or F2 to F12.</source>
        <translation>请使用与 Ctrl 或 Alt 组合的快捷键，或 F2 到 F12。</translation>
    </message>
    <message>
        <source>Please take a key with 1 in it; 2 to 9 follow it.</source>
        <translation>请使用带 1 的快捷键；2 到 9 会随之改变。</translation>
    </message>
    <message>
        <source>{key} edits text, here as everywhere.</source>
        <translation>{key} 用于编辑文本，在任何地方都是如此。</translation>
    </message>
    <message>
        <source>{key} is taken: {meaning}.</source>
        <translation>{key} 已被占用：{meaning}。</translation>
    </message>
    <message>
        <source>{key} opens a menu of the window.</source>
        <translation>{key} 用于打开窗口的菜单。</translation>
    </message>
    <message>
        <source>{key} shows quick search.</source>
        <translation>{key} 用于显示快速搜索。</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>&amp;Key sheet…</source>
        <translation>快捷键一览(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>恢复默认(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>使用此快捷键(&amp;U)</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>其他快捷键</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>快捷键及其功能</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>全部恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>&amp;Use this key</source>
        <translation>使用此快捷键(&amp;U)</translation>
    </message>
    <message>
        <source>Key for quick search</source>
        <translation>快速搜索的快捷键</translation>
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
        <source>Quick search and start</source>
        <translation>快速搜索与启动</translation>
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
        <translation>索引已停止</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>索引进度</translation>
    </message>
    <message>
        <source>Indexing waits and tries again by itself</source>
        <translation>索引已暂缓，稍后会自动重试</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>正在查找更改</translation>
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
        <source>Show progress</source>
        <translation>显示进度</translation>
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
        <source>&amp;Quick search</source>
        <translation>快速搜索(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>继续索引(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Privacy &amp;mode</source>
        <translation>隐私模式(&amp;M)</translation>
    </message>
    <message>
        <source>Pro&amp;blems ({count})</source>
        <translation>问题(&amp;B)（{count}）</translation>
    </message>
    <message>
        <source>Q&amp;uit</source>
        <translation>退出(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Inkling tries each device and takes the fastest reliable one.</source>
        <translation>Inkling 会试用每个设备，选择可靠且最快的。</translation>
    </message>
    <message>
        <source>S&amp;kip all</source>
        <translation>全部跳过(&amp;K)</translation>
    </message>
    <message>
        <source>The one supplied is ready; another can be chosen later.</source>
        <translation>附带的模型已就绪；以后可以选择其他模型。</translation>
    </message>
    <message>
        <source>Welcome to Inkling</source>
        <translation>欢迎使用 Inkling</translation>
    </message>
    <message>
        <source>What should do the computing?</source>
        <translation>用什么来计算？</translation>
    </message>
    <message>
        <source>Which model tells what words mean?</source>
        <translation>用哪个模型来理解词义？</translation>
    </message>
</context>
</TS>
