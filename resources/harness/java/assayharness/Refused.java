package assayharness;

/** A finding about the student's code, with its kind ("missing", "result"). */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    final String kind;

    Refused(String kind, String message) {
        super(message);
        this.kind = kind;
    }
}
