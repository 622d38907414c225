package nl.wegwijs.referral;

/** What a caller gets back: the place of what was made, and the body byte for byte. */
record Answer(String location, String body) {
}
