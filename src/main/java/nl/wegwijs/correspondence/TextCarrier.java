package nl.wegwijs.correspondence;

import java.util.List;

import org.springframework.stereotype.Component;

import nl.wegwijs.participant.ParticipantRegister;

/** Brings short texts to the phone of a participant, whose number is looked up at that moment. */
@Component
class TextCarrier implements Carrier {

    private final TextMessages gate;
    private final ParticipantRegister participants;
    private final MailWords words;

    TextCarrier(TextMessages gate, ParticipantRegister participants, MailWords words) {
        this.gate = gate;
        this.participants = participants;
        this.words = words;
    }

    @Override
    public Line line() {
        return Line.TEXT;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public String route(OutgoingMessage message) {
        return "text";
    }

    @Override
    public Delivery reach(OutgoingMessage message) {
        return new Delivery() {

            @Override
            public void hand(List<OutgoingMessage> together) throws NotDelivered {
                for (OutgoingMessage one : together) {
                    gate.send(participants.person(one.participant()).phone(),
                            String.join(" ", words.letter(one).sentences()), one.number());
                }
            }

            @Override
            public void close() {
                // There is nothing to hang up.
            }
        };
    }
}
