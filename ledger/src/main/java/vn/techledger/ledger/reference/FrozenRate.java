package vn.techledger.ledger.reference;

import java.time.LocalDate;

/**
 * The exchange rate that a fact was valued with, frozen in it: history is never valued again.
 *
 * @param currency ISO 4217 code of the foreign currency
 * @param day the day whose rate it is, in Asia/Ho_Chi_Minh
 * @param rate VND for one unit of the currency, plain decimal digits
 * @param source who published it
 * @param adopted position of the event that adopted it
 */
public record FrozenRate(String currency, LocalDate day, String rate, String source, long adopted) {}
