/** Why a peer gave no answer: too late, broken off or unreadable, not asked because it is known to be down, or too busy. */
export type FailureReason = "late" | "failed" | "open" | "full";

/** A peer gave no answer that counts. Never leaves the platform: what was thrown is in `cause`, only for the log. */
export class PeerFailure extends Error {
  override readonly name = "PeerFailure";
  readonly peer: string;
  readonly reason: FailureReason;
  /** When another attempt may succeed. */
  readonly retryAfterSeconds: number;

  constructor(peer: string, reason: FailureReason, retryAfterSeconds: number, cause?: unknown) {
    super(`${peer}: ${reason}`, { cause });
    this.peer = peer;
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
