package nl.wegwijs.model;

/** Where the source keeps a file. */
final class ModelFolders {

    private ModelFolders() {
    }

    static String place(String file) {
        return (file.endsWith(".form") ? "forms/" : "processes/") + file;
    }
}
