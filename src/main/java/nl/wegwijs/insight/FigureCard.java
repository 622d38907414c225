package nl.wegwijs.insight;

import java.util.ArrayList;
import java.util.List;

/** A figure as the page shows it, with a bar per quarter beside the table. */
record FigureCard(String id, String title, String definition, String population, String number, String detail,
                  List<Bar> bars) {

    private static final int WIDTH = 30;
    private static final int HEIGHT = 80;

    record Bar(String label, String number, int x, int y, int height) {
    }

    static FigureCard of(FigureBook.Answer answer) {
        double highest = answer.trend().stream().mapToDouble(point -> point.value().height()).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (FigureBook.Point point : answer.trend()) {
            int height = highest == 0 ? 0 : (int) Math.round(HEIGHT * point.value().height() / highest);
            bars.add(new Bar(point.label(), point.value().number(), bars.size() * WIDTH, HEIGHT - height, height));
        }
        Figure figure = answer.figure();
        return new FigureCard(figure.id(), figure.title(), figure.definition(), figure.population().sentence(),
                answer.value().number(), answer.value().detail(), bars);
    }
}
