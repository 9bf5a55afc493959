import { asProblem, fieldErrors, type ProblemError } from "@/api/problem";
import { type Content, merge, same, tidy, without } from "./content";

/** Where the saving of a draft stands. */
export type SaveState =
  | { kind: "idle" }
  /** Something was typed and is about to be saved. */
  | { kind: "pending" }
  | { kind: "saving" }
  /** `problem`: all but the fields it points to. */
  | { kind: "saved"; at: Date; problem?: ProblemError }
  /** No connection, or busy: it is tried again by itself. */
  | { kind: "waiting"; problem: ProblemError }
  | { kind: "refused"; problem: ProblemError };

export interface AutosavePorts {
  /** Answers the new version and, where it is known, what the service has made of the content. */
  save: (content: Content, etag: string) => Promise<{ etag: string; content?: Content }>;
  load: () => Promise<{ content: Content; etag: string }>;
  onState: (state: SaveState) => void;
  /** The case had been changed elsewhere too; this is both changes together. */
  onMerged: (content: Content) => void;
}

const typingPause = 1200;
const retryPauses = [2, 5, 10, 30];

/** Saves a draft while it is being typed: one request at a time, always the latest content, nothing lost. */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private dirty = false;
  private failures = 0;
  private reconciled = 0;
  private state: SaveState = { kind: "idle" };

  constructor(
    private content: Content,
    private version: string,
    private readonly ports: AutosavePorts,
    /** What the service has of that version; less than the content where the form fills something in. */
    private base: Content = content,
  ) {}

  get etag(): string {
    return this.version;
  }

  /** Whether something typed has not reached the service. */
  get unsaved(): boolean {
    return this.dirty || this.running !== undefined;
  }

  change(content: Content) {
    this.content = content;
    this.dirty = true;
    this.enter({ kind: "pending" });
    this.schedule(typingPause);
  }

  /** The version has moved on without the content, as by an upload: saving once more finds the new one. */
  again() {
    this.dirty = true;
    this.enter({ kind: "pending" });
    this.schedule(typingPause);
  }

  /** Saves now, before a submission with what the form filled in by itself. True when all of it has been kept. */
  async flush(filledIn = false): Promise<boolean> {
    clearTimeout(this.timer);
    if (filledIn && this.state.kind === "idle" && !same(tidy(this.content), this.base)) this.dirty = true;
    await this.run();
    return !this.dirty && (this.state.kind === "saved" || this.state.kind === "idle");
  }

  stop() {
    clearTimeout(this.timer);
  }

  private enter(state: SaveState) {
    this.state = state;
    this.ports.onState(state);
  }

  private schedule(pause: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), pause);
  }

  private run(): Promise<void> {
    this.running ??= this.saveAll().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async saveAll(): Promise<void> {
    while (this.dirty) {
      this.dirty = false;
      this.enter({ kind: "saving" });
      try {
        await this.saveOnce(this.content);
      } catch (error) {
        this.dirty = true;
        const problem = asProblem(error);
        if (problem.passing) return this.retryLater(problem);
        return this.enter({ kind: "refused", problem });
      }
    }
  }

  private async saveOnce(content: Content): Promise<void> {
    let problem: ProblemError | undefined;
    try {
      await this.put(content);
    } catch (error) {
      problem = asProblem(error);
      if (problem.status === 412 && this.reconciled < 3) return this.reconcile();
      const refused = [...fieldErrors(problem).keys()].filter(
        (pointer) => !same(without(content, [pointer]), content),
      );
      if (refused.length === 0 || (problem.status !== 422 && problem.status !== 400)) throw problem;
      await this.put(without(content, refused));
    }
    this.failures = 0;
    this.reconciled = 0;
    if (!this.dirty) this.enter({ kind: "saved", at: new Date(), problem });
  }

  private async put(content: Content) {
    const sent = tidy(content);
    const saved = await this.ports.save(sent, this.version);
    this.version = saved.etag;
    this.base = saved.content ?? sent;
  }

  private async reconcile() {
    this.reconciled += 1;
    const theirs = await this.ports.load();
    this.version = theirs.etag;
    // Only the version moved on, for instance by an upload: there is nothing to tell.
    if (!same(theirs.content, this.base)) {
      this.content = merge(this.base, this.content, theirs.content);
      this.base = theirs.content;
      this.ports.onMerged(this.content);
    }
    this.dirty = true;
  }

  private retryLater(problem: ProblemError) {
    const pause = retryPauses[Math.min(this.failures, retryPauses.length - 1)] ?? 30;
    this.failures += 1;
    this.enter({ kind: "waiting", problem });
    this.schedule(Math.max(pause, problem.retryAfterSeconds ?? 0) * 1000);
  }
}
