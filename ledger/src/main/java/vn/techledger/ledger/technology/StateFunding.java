package vn.techledger.ledger.technology;

/** Whether a result comes from a task that the State paid for (kết quả nhiệm vụ sử dụng ngân sách nhà nước). */
public enum StateFunding {
    YES,
    NO,
    UNKNOWN
}
