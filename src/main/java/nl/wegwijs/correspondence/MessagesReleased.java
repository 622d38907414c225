package nl.wegwijs.correspondence;

import java.util.List;

/** Fact: these messages, by number, waited for a better address and may leave now. */
public record MessagesReleased(List<String> numbers) {
}
