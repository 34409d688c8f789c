package vn.motcua.centre;

/// The database would say that something is kept before it is: no centre may sign a receipt on that.
public final class LaxDatabase extends CentreTrouble {

    private static final long serialVersionUID = 1L;

    private final String setting;
    private final String value;

    /// @param setting the database's own word, such as `synchronous_commit`
    public LaxDatabase(String setting, String value) {
        super(setting + " is " + value + ": what is acknowledged could be lost");
        this.setting = setting;
        this.value = value;
    }

    public String setting() {
        return setting;
    }

    public String value() {
        return value;
    }
}
