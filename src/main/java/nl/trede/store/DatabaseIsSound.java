package nl.trede.store;

import nl.trede.message.Message;

/// SQLite finds nothing wrong with the file.
final class DatabaseIsSound implements Invariant {
    @Override
    public String name() {
        return "database-is-sound";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        file.database.each(
                "pragma integrity_check(20)",
                row -> {
                    String said = Database.text(row, 1);
                    if (!said.equals("ok"))
                        findings.add("file", Message.of("check.database", said));
                });
        file.database.each(
                "pragma foreign_key_check",
                row ->
                        findings.add(
                                Database.text(row, 1) + " " + row.getLong(2),
                                Message.of("check.foreign", Database.text(row, 3))));
    }
}
