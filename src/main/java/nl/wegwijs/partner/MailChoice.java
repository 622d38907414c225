package nl.wegwijs.partner;

/** When somebody at a partner wants mail about cases. */
public enum MailChoice { DIRECT, DAILY }
