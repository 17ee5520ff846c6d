package vn.techledger.api.commands;

/** A command ready to be sent, and the identifier of what it will make. */
public record Planned(Object command, String subject) {}
