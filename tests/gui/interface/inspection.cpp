#include "inspection.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace assay::ide::test {

namespace {

QString without(QString text)
{
    return text.remove(QLatin1Char('&'));
}

int longestLine(const QFontMetrics &metrics, const QString &text)
{
    int longest = 0;
    for (const QString &line : text.split(QLatin1Char('\n')))
        longest = std::max(longest, metrics.horizontalAdvance(line));
    return longest;
}

/// Not in the window, or part of something that scrolls: it may be larger than what is seen.
bool scrolls(const QWidget *widget)
{
    for (const QWidget *part = widget; part && !part->isWindow(); part = part->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(part->parentWidget()))
            return true;
    return false;
}

QString short_(const QString &text)
{
    return text.size() > 60 ? text.left(60) + QChar(0x2026) : text;
}

class Inspector {
public:
    QStringList findings;

    void look(const QWidget *widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            lookAt(*label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            lookAt(*button);
        else if (const auto *bar = qobject_cast<const QTabBar *>(widget))
            lookAt(*bar);
        else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            room(*edit, edit->placeholderText(),
                 edit->fontMetrics().horizontalAdvance(edit->placeholderText()) +
                     edit->textMargins().left() + edit->textMargins().right() + 6,
                 edit->width());
        else if (const auto *combo = qobject_cast<const QComboBox *>(widget))
            room(*combo, combo->currentText(),
                 combo->fontMetrics().horizontalAdvance(combo->currentText()) + 20, combo->width());
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            lookAt(*header);
        lookAtLayout(*widget);
    }

private:
    void room(const QWidget &widget, const QString &text, int needed, int there)
    {
        if (!text.isEmpty() && needed > there + 1)
            findings += QStringLiteral("%1: “%2” needs %3 pixels and has %4")
                            .arg(describe(&widget), short_(text))
                            .arg(needed)
                            .arg(there);
    }

    void high(const QWidget &widget, const QString &text, int needed)
    {
        if (!text.isEmpty() && needed > widget.height() + 1)
            findings += QStringLiteral("%1: “%2” is %3 pixels high and has %4")
                            .arg(describe(&widget), short_(text))
                            .arg(needed)
                            .arg(widget.height());
    }

    void lookAt(const QLabel &label)
    {
        if (label.text().isEmpty())
            return;
        if (label.wordWrap() || Qt::mightBeRichText(label.text())) {
            high(label, label.text(), label.heightForWidth(label.width()));
            return;
        }
        room(label, label.text(),
             longestLine(label.fontMetrics(), label.text()) + 2 * label.margin(),
             label.contentsRect().width());
        high(label, label.text(), label.fontMetrics().height());
    }

    void lookAt(const QAbstractButton &button)
    {
        const auto *tool = qobject_cast<const QToolButton *>(&button);
        if (button.text().isEmpty() ||
            (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()))
            return;
        int needed = longestLine(button.fontMetrics(), without(button.text())) + 2;
        if (!button.icon().isNull())
            needed += button.iconSize().width() + 4;
        if (qobject_cast<const QCheckBox *>(&button) || qobject_cast<const QRadioButton *>(&button))
            needed = button.sizeHint().width();
        room(button, button.text(), needed, button.width());
        high(button, button.text(), button.fontMetrics().height());
    }

    void lookAt(const QTabBar &bar)
    {
        int right = 0;
        for (int i = 0; i < bar.count(); ++i) {
            if (!bar.isTabVisible(i))
                continue;
            const QRect tab = bar.tabRect(i);
            right = std::max(right, tab.right());
            if (bar.elideMode() == Qt::ElideNone || bar.tabToolTip(i).isEmpty())
                room(bar, bar.tabText(i),
                     bar.fontMetrics().horizontalAdvance(without(bar.tabText(i))), tab.width());
        }
        if (bar.count() > 0 && !bar.usesScrollButtons())
            room(bar, bar.tabText(bar.count() - 1), right, bar.width());
    }

    void lookAt(const QHeaderView &header)
    {
        if (header.orientation() != Qt::Horizontal || !header.model())
            return;
        for (int i = 0; i < header.count(); ++i) {
            const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
            if (!header.isSectionHidden(i))
                room(header, text, header.fontMetrics().horizontalAdvance(text),
                     header.sectionSize(i));
        }
    }

    /// What does not fit into its window or pane is pushed out of it, or squeezed.
    void lookAtLayout(const QWidget &widget)
    {
        const QLayout *layout = widget.layout();
        if (qobject_cast<const QStackedWidget *>(&widget))
            return; // the page that is shown is looked at by itself
        if (!layout || layout->sizeConstraint() == QLayout::SetNoConstraint)
            return;
        const QSize smallest = layout->totalMinimumSize();
        if (smallest.width() > widget.width() + 1)
            findings += QStringLiteral("%1: its contents need a width of %2 and have %3")
                            .arg(describe(&widget))
                            .arg(smallest.width())
                            .arg(widget.width());
        if (smallest.height() > widget.height() + 1)
            findings += QStringLiteral("%1: its contents need a height of %2 and have %3")
                            .arg(describe(&widget))
                            .arg(smallest.height())
                            .arg(widget.height());
    }
};

QList<QWidget *> visibleParts(const QWidget &top)
{
    QList<QWidget *> parts;
    for (QWidget *part : top.findChildren<QWidget *>())
        if (part->isVisible() && !part->visibleRegion().isEmpty())
            parts += part;
    return parts;
}

} // namespace

QString describe(const QWidget *widget)
{
    QString name = widget->objectName();
    for (const QWidget *up = widget->parentWidget(); name.isEmpty() && up; up = up->parentWidget())
        if (!up->objectName().isEmpty())
            name = QStringLiteral("in ") + up->objectName();
    return QStringLiteral("%1 (%2)").arg(name, QLatin1String(widget->metaObject()->className()));
}

QStringList clippedTexts(const QWidget &top)
{
    Inspector inspector;
    for (const QWidget *part : visibleParts(top))
        if (!scrolls(part) || qobject_cast<const QHeaderView *>(part))
            inspector.look(part);
    inspector.look(&top);
    return inspector.findings;
}

QStringList namelessWidgets(const QWidget &top)
{
    QStringList nameless;
    for (QWidget *part : visibleParts(top)) {
        const bool usable = part->focusPolicy() != Qt::NoFocus && !part->focusProxy();
        if (!usable && !qobject_cast<QAbstractButton *>(part))
            continue;
        // Parts that Qt itself puts into a widget with a name.
        const bool inner = part->objectName().startsWith(QLatin1String("qt_")) ||
                           qobject_cast<QScrollBar *>(part) || qobject_cast<QMenu *>(part) ||
                           qobject_cast<QLineEdit *>(part->parentWidget());
        if (inner)
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(part);
        const QString name = interface ? interface->text(QAccessible::Name) : QString();
        if (name.trimmed().isEmpty())
            nameless += describe(part);
    }
    return nameless;
}

QList<QWidget *> tabStops(const QWidget &top)
{
    QList<QWidget *> stops;
    for (QWidget *part : visibleParts(top)) {
        const bool stop = part->isEnabled() && (part->focusPolicy() & Qt::TabFocus) &&
                          !part->focusProxy() && part->window() == &top;
        if (stop)
            stops += part;
    }
    return stops;
}

} // namespace assay::ide::test
