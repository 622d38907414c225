package nl.wegwijs.insight;

import java.util.ArrayList;
import java.util.List;

/** A figure as the page shows it, with a bar per quarter beside the table. */
record FigureCard(String id, String title, String definition, String population, String number, String detail,
                  List<Bar> bars, String target, Integer line, boolean cases) {

    private static final int WIDTH = 30;
    private static final int HEIGHT = 80;

    record Bar(String label, String number, int x, int y, int height) {
    }

    /** Whether a chart shows more than its bottom line. */
    public boolean isDrawn() {
        return line != null || bars.stream().anyMatch(bar -> bar.height() > 0);
    }

    /** The target is null when there is none. Of a count it is for a year, and its line for a quarter. */
    static FigureCard of(FigureBook.Answer answer, FigureTargets.Target target) {
        Figure figure = answer.figure();
        boolean counts = figure.kind() == FigureKind.COUNT || figure.kind() == FigureKind.SUM;
        double aim = target == null ? 0 : target.value().doubleValue() / (counts ? 4 : 1);
        double highest = Math.max(aim, answer.trend().stream().mapToDouble(point -> point.value().height()).max().orElse(0));
        List<Bar> bars = new ArrayList<>();
        for (FigureBook.Point point : answer.trend()) {
            int height = highest == 0 ? 0 : (int) Math.round(HEIGHT * Math.max(0, point.value().height()) / highest);
            bars.add(new Bar(point.label(), point.value().number(), bars.size() * WIDTH, HEIGHT - height, height));
        }
        String words = target == null ? null : "Doel: " + target.written() + (figure.kind().isInPercents() ? "%" : "")
                + (counts && !figure.population().isNow() ? " per jaar" : "") + " (" + target.source().label() + ").";
        Integer line = target == null || highest == 0 ? null : (Integer) (int) (HEIGHT - Math.round(HEIGHT * aim / highest) + 1);
        return new FigureCard(figure.id(), figure.title(), figure.definition(), figure.population().sentence(),
                answer.value().number(), answer.value().detail(), bars, words, line, FigureCases.has(figure));
    }
}
