package nl.trede.analysis;

/// Where the numbers of a matrix are kept while they are counted: the cells by row, then a total for each row, for each
/// column, and for all.
record Places(int rows, int columns) {
    int count() {
        return Math.addExact(Math.multiplyExact(rows, columns), rows + columns + 1);
    }

    int cell(int row, int column) {
        return row * columns + column;
    }

    int rowTotal(int row) {
        return rows * columns + row;
    }

    int columnTotal(int column) {
        return rows * columns + rows + column;
    }

    int total() {
        return rows * columns + rows + columns;
    }
}
