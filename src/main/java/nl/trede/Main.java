package nl.trede;

/// Where the program begins: with arguments the command line, without any the desktop.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
