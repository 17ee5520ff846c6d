package vn.techledger.ledger.technology;

/** What is offered. */
public enum TechnologyKind {
    /** Công nghệ chào bán. */
    OFFERED_TECHNOLOGY,
    /** Kết quả nghiên cứu khoa học và phát triển công nghệ. */
    RESEARCH_RESULT,
    /** Tài sản trí tuệ có tiềm năng thương mại. */
    IP_ASSET
}
