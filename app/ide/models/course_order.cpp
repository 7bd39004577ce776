#include "models/course_order.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace assay::ide {

QVector<AssignmentEntry> inCourseOrder(QVector<AssignmentEntry> entries)
{
    // The C locale has no collation, and so no numbers in it.
    const QLocale locale;
    QCollator byNumber(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    byNumber.setNumericMode(true);
    const auto place = [](const AssignmentEntry &entry) {
        return entry.order > 0 ? entry.order : std::numeric_limits<int>::max();
    };
    std::ranges::stable_sort(entries,
                             [&](const AssignmentEntry &first, const AssignmentEntry &second) {
                                 if (first.course == second.course)
                                     return place(first) < place(second);
                                 const int courses = byNumber.compare(first.course, second.course);
                                 // Headings that only the collation holds for equal must not mix.
                                 return courses != 0 ? courses < 0 : first.course < second.course;
                             });
    return entries;
}

} // namespace assay::ide
