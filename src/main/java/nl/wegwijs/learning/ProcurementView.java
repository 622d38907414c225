package nl.wegwijs.learning;

import java.util.List;

/** The buying of a training as forms show it; what is not known yet is null. */
public record ProcurementView(QuoteRequest request, List<Quote> quotes, Quote choice, String choiceBecause,
        String refusedBecause, String orderNumber, Development development, String pilotPoints, ProcurementState state) {

    @Override
    public String toString() {
        return "Procurement " + state;
    }
}
