#include "theme/icons.h"

#include "theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Resources of a static library are only linked in when asked for by name, outside namespaces.
static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace assay::ide {

namespace {

/// Before main(): the window's icon is wanted before anything is painted.
[[maybe_unused]] const bool resourcesReady = (initIconResources(), true);

/// Renders on demand, so the colour is the one in force when the button is painted.
class ThemeIconEngine : public QIconEngine {
public:
    ThemeIconEngine(QString name, IconTone tone)
        : m_name(std::move(name)),
          m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rectangle, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rectangle, m_name, color(mode));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return iconPixmap(m_name, color(mode), qRound(size.width() / scale), scale);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, color(mode), size.width(), 1);
    }

    QIconEngine *clone() const override { return new ThemeIconEngine(m_name, m_tone); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const Tokens &tokens = Theme::current();
        switch (mode) {
        case QIcon::Disabled: return mixed(tokens.panel, tokens.muted, 0.7);
        case QIcon::Selected: return tokens.onAccent;
        case QIcon::Normal:
        case QIcon::Active: break;
        }
        switch (m_tone) {
        case IconTone::Text: return tokens.text;
        case IconTone::Muted: return tokens.muted;
        case IconTone::OnAccent: return tokens.onAccent;
        }
        Q_UNREACHABLE_RETURN({});
    }

    QString m_name;
    IconTone m_tone;
};

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal pixelRatio)
{
    const QString key = QStringLiteral("assay/%1/%2/%3/%4")
                            .arg(name, color.name(QColor::HexArgb))
                            .arg(size)
                            .arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(qRound(size * pixelRatio), qRound(size * pixelRatio));
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray text = file.readAll();
        text.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(text);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixmap.size())));
    }
    pixmap.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRectF &rectangle, const QString &name, const QColor &color)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int size = qRound(qMin(rectangle.width(), rectangle.height()));
    const QPixmap pixmap = iconPixmap(name, color, size, ratio);
    const QPointF offset((rectangle.width() - size) / 2, (rectangle.height() - size) / 2);
    painter.drawPixmap((rectangle.topLeft() + offset).toPoint(), pixmap);
}

QIcon themeIcon(const QString &name, IconTone tone)
{
    return QIcon(new ThemeIconEngine(name, tone));
}

} // namespace assay::ide
