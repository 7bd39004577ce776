#pragma once

#include <QTranslator>

namespace assay::ide::test {

/// A language that nobody speaks: every text of the window with accents and a third longer, so that
/// what is not translated is seen and what has no room is found. Install it on top of the others.
class PseudoTranslator : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override;
};

/// What it makes of one text; placeholders (%1, %n) and tags stay as they are.
QString pseudo(const QString &source);

} // namespace assay::ide::test
