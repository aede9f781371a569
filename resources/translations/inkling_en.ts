<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name />
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <comment>in so many files</comment>
            <translation>
                <numerusform>%Ln file</numerusform>
                <numerusform>%Ln files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more message(s) in this conversation</source>
            <translation>
                <numerusform>%Ln more message in this conversation</numerusform>
                <numerusform>%Ln more messages in this conversation</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln other version(s)</source>
            <translation>
                <numerusform>%Ln other version</numerusform>
                <numerusform>%Ln other versions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln passage(s)</source>
            <translation>
                <numerusform>%Ln passage</numerusform>
                <numerusform>%Ln passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%Ln in this file</source>
            <translation>
                <numerusform>+%Ln in this file</numerusform>
                <numerusform>+%Ln in this file</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%Ln more</source>
            <translation>
                <numerusform>+%Ln more</numerusform>
                <numerusform>+%Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>also in %Ln other place(s)</source>
            <translation>
                <numerusform>also in %Ln other place</numerusform>
                <numerusform>also in %Ln other places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %Ln further passage(s)</source>
            <translation>
                <numerusform>and %Ln further passage</numerusform>
                <numerusform>and %Ln further passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} of %Ln folder(s)</source>
            <translation>
                <numerusform>{count} of %Ln folder</numerusform>
                <numerusform>{count} of %Ln folders</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>About</name>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln file</numerusform>
                <numerusform>%Ln files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln passage(s) still found by words alone</source>
            <translation>
                <numerusform>%Ln passage still found by words alone</numerusform>
                <numerusform>%Ln passages still found by words alone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln problem(s)</source>
            <translation>
                <numerusform>%Ln problem</numerusform>
                <numerusform>%Ln problems</numerusform>
            </translation>
        </message>
    </context>
</TS>
