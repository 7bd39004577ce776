#include "panes/statement_forms.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace assay::ide {

namespace {

struct StatementForms {
    Q_DECLARE_TR_FUNCTIONS(StatementForms)
};

QString kindKey(StatementForm::Kind kind)
{
    switch (kind) {
    case StatementForm::Kind::Markdown: return QStringLiteral("md");
    case StatementForm::Kind::Latex: return QStringLiteral("tex");
    case StatementForm::Kind::Pdf: return QStringLiteral("pdf");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString formKey(const StatementForm &form)
{
    return form.language + u'/' + kindKey(form.kind);
}

int preferredForm(const QVector<StatementForm> &forms, const QString &key)
{
    for (int i = 0; i < forms.size(); ++i)
        if (formKey(forms[i]) == key)
            return i;
    const QString language = key.section(u'/', 0, 0);
    for (int i = 0; i < forms.size(); ++i)
        if (forms[i].language == language)
            return i;
    return forms.isEmpty() ? -1 : 0;
}

QString formLabel(const QVector<StatementForm> &forms, int index)
{
    const StatementForm &form = forms.at(index);
    QString name = QLocale(form.language).nativeLanguageName();
    // "British English" and the like: the code says no more than the language.
    if (form.language == QLatin1String("en"))
        name = QStringLiteral("English");
    if (name.isEmpty())
        name = form.language;
    name[0] = name[0].toUpper();
    const bool several = std::ranges::count(forms, form.language, &StatementForm::language) > 1;
    if (!several || form.kind == StatementForm::Kind::Markdown)
        return name;
    return StatementForms::tr("%1 · %2", "language of a statement, PDF or LaTeX")
        .arg(name, form.kind == StatementForm::Kind::Pdf ? QStringLiteral("PDF")
                                                         : QStringLiteral("LaTeX"));
}

} // namespace assay::ide
