<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ide::DiffView</name>
    <message numerus="yes">
        <source>%n places differ.</source>
        <translation>
            <numerusform>%n place differs.</numerusform>
            <numerusform>%n places differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ide::FindBar</name>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultModel</name>
    <message numerus="yes">
        <source>%n tests</source>
        <translation>
            <numerusform>%n test</numerusform>
            <numerusform>%n tests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ide::SolvedChart</name>
    <message numerus="yes">
        <source>%n assignment(s) solved since %1</source>
        <translation>
            <numerusform>%n assignment solved since %1</numerusform>
            <numerusform>%n assignments solved since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ide::StatementPane</name>
    <message numerus="yes">
        <source>%n tests</source>
        <translation>
            <numerusform>%n test</numerusform>
            <numerusform>%n tests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ide::StatisticsPage</name>
    <message numerus="yes">
        <source>%1 of %2 solved, %n attempt(s)</source>
        <translation>
            <numerusform>%1 of %2 solved, %n attempt</numerusform>
            <numerusform>%1 of %2 solved, %n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n assignment(s) solved.</source>
        <translation>
            <numerusform>%1 of %n assignment solved.</numerusform>
            <numerusform>%1 of %n assignments solved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) so far,</source>
        <comment>on so many days follows</comment>
        <translation>
            <numerusform>%n submission so far,</numerusform>
            <numerusform>%n submissions so far,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n day(s).</source>
        <translation>
            <numerusform>on %n day.</numerusform>
            <numerusform>on %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ide::StatusLine</name>
    <message numerus="yes">
        <source>Saved %n minute(s) ago</source>
        <translation>
            <numerusform>Saved %n minute ago</numerusform>
            <numerusform>Saved %n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ide::StressPage</name>
    <message numerus="yes">
        <source>Seed %1: %2. %n inputs before it were in agreement.</source>
        <translation>
            <numerusform>Seed %1: %2. %n input before it was in agreement.</numerusform>
            <numerusform>Seed %1: %2. %n inputs before it were in agreement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n inputs in agreement.</source>
        <translation>
            <numerusform>Stopped after %n input in agreement.</numerusform>
            <numerusform>Stopped after %n inputs in agreement.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ide::TimelineModel</name>
    <message numerus="yes">
        <source>%1 of %n test(s)</source>
        <translation>
            <numerusform>%1 of %n test</numerusform>
            <numerusform>%1 of %n tests</numerusform>
        </translation>
    </message>
</context>
</TS>
