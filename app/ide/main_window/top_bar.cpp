#include "main_window/top_bar.h"

#include "main_window/action_button.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace assay::ide {

TopBar::TopBar(QAction *run, QAction *submit, QMenu *more, QWidget *parent)
    : QWidget(parent),
      m_course(new QLabel(this)),
      m_separator(new QLabel(QStringLiteral("›"), this)),
      m_title(new QLabel(this)),
      m_language(new QPushButton(this)),
      m_languageMenu(new QMenu(this))
{
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(44);
    m_course->setObjectName(QStringLiteral("courseName"));
    m_course->setFont(Theme::font(1.0, QFont::DemiBold));
    m_separator->setForegroundRole(QPalette::PlaceholderText);
    m_title->setObjectName(QStringLiteral("assignmentName"));
    for (QLabel *label : {m_course, m_title}) {
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(40);
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    }
    m_language->setObjectName(QStringLiteral("languageChooser"));
    m_language->setMenu(m_languageMenu);
    m_language->setFixedHeight(30);

    auto *runButton = new ActionButton(run, QStringLiteral("run"), this);
    runButton->setObjectName(QStringLiteral("runButton"));
    auto *submitButton = new ActionButton(submit, QStringLiteral("submit"), this);
    submitButton->setObjectName(QStringLiteral("submitButton"));
    submitButton->setProperty("look", QStringLiteral("primary"));
    auto *moreButton = new QToolButton(this);
    moreButton->setObjectName(QStringLiteral("moreButton"));
    moreButton->setIcon(themeIcon(QStringLiteral("more")));
    moreButton->setFixedSize(38, 30);
    moreButton->setFocusPolicy(Qt::StrongFocus);
    moreButton->setToolTip(tr("More"));
    moreButton->setAccessibleName(tr("More"));
    connect(moreButton, &QToolButton::clicked, this, [moreButton, more] {
        const int left =
            moreButton->isRightToLeft() ? 0 : moreButton->width() - more->sizeHint().width();
        more->popup(moreButton->mapToGlobal(QPoint(left, moreButton->height() + 2)));
    });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 1);
    layout->setSpacing(8);
    layout->addWidget(m_course);
    layout->addWidget(m_separator);
    layout->addWidget(m_title);
    layout->addStretch(1);
    layout->addWidget(m_language);
    layout->addWidget(runButton);
    layout->addWidget(submitButton);
    layout->addWidget(moreButton);
    setPlace({}, {});
    setLanguages({}, {});
}

void TopBar::setPlace(const QString &course, const QString &title)
{
    m_course->setText(title.isEmpty() ? tr("Assay") : course);
    m_title->setText(title);
    m_course->setVisible(!m_course->text().isEmpty());
    m_separator->setVisible(!title.isEmpty() && !course.isEmpty());
    m_title->setVisible(!title.isEmpty());
    m_title->setToolTip(title);
}

void TopBar::setLanguages(const QVector<LanguageView> &allowed, const QString &current)
{
    m_language->setVisible(!allowed.isEmpty());
    m_languageMenu->clear();
    auto *group = new QActionGroup(m_languageMenu);
    for (const LanguageView &language : allowed) {
        QAction *action = m_languageMenu->addAction(
            language.available ? language.name : tr("%1 – not installed").arg(language.name));
        action->setObjectName(QStringLiteral("language:") + language.id);
        action->setCheckable(true);
        action->setChecked(language.id == current);
        action->setToolTip(language.why);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, id = language.id] { Q_EMIT languageChosen(id); });
        if (language.id == current) {
            m_language->setText(language.name);
            m_language->setAccessibleName(tr("Language: %1").arg(language.name));
            m_language->setToolTip(language.available ? tr("Language of your program")
                                                      : language.why);
        }
    }
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().panel);
    painter.setPen(Theme::current().line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace assay::ide
