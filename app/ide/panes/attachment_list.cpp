#include "panes/attachment_list.h"

#include "models/figures.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay::ide {

namespace {

/// Long names of files have no spaces: lines may be broken after their other signs.
QString breakable(QString name)
{
    for (const char16_t sign : {u'_', u'-', u'.', u'/'})
        name.replace(QChar(sign), QString(QChar(sign)) + QChar(0x200B));
    return name;
}

} // namespace

AttachmentList::AttachmentList(const QVector<AttachmentView> &files, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("attachmentList"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const AttachmentView &file : files) {
        auto *row = new QHBoxLayout;
        row->setSpacing(4);
        auto *name = new QLabel(breakable(file.name), this);
        name->setObjectName(QStringLiteral("attachmentName"));
        name->setAccessibleName(file.name);
        name->setTextFormat(Qt::PlainText);
        name->setWordWrap(true);
        row->addWidget(name, 1);
        auto *size = new QLabel(memoryText(static_cast<double>(file.bytes)), this);
        size->setObjectName(QStringLiteral("attachmentSize"));
        size->setFont(Theme::font(0.88));
        size->setForegroundRole(QPalette::PlaceholderText);
        row->addWidget(size);
        const auto addButton = [&](const QString &text, const char *object, const QString &spoken) {
            auto *button = new QPushButton(text, this);
            button->setObjectName(QString::fromLatin1(object));
            button->setProperty("look", QStringLiteral("link"));
            button->setAccessibleName(spoken);
            row->addWidget(button);
            return button;
        };
        if (file.isText)
            connect(
                addButton(tr("Open"), "attachmentOpen", tr("Open %1 in the editor").arg(file.name)),
                &QPushButton::clicked, this, [this, file] { Q_EMIT openRequested(file); });
        connect(addButton(tr("Save…"), "attachmentSave", tr("Save %1").arg(file.name)),
                &QPushButton::clicked, this, [this, file] { Q_EMIT saveRequested(file); });
        layout->addLayout(row);
    }
}

} // namespace assay::ide
