import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "@/api/problem";
import { Autosave, type SaveState } from "./autosave";
import type { Content } from "./content";

const typed = (bankName: string): Content => ({ applicant: { kind: "PERSON" }, answers: { bankName } });
const problem = (status: number, pointers: string[] = []) =>
  new ProblemError({
    type: "/errors/x",
    title: "x",
    status,
    errors: pointers.map((pointer) => ({ pointer, detail: "不对" })),
  });

type Save = (content: Content, etag: string) => Promise<{ etag: string }>;

function started(save: Save, theirs: Content = typed("")) {
  const states: SaveState[] = [];
  const merged: Content[] = [];
  const saved = vi.fn(save);
  const autosave = new Autosave(typed(""), '"1"', {
    save: saved,
    load: async () => ({ content: theirs, etag: '"9"' }),
    onState: (state) => states.push(state),
    onMerged: (content) => merged.push(content),
  });
  return { autosave, saved, states, merged, kinds: () => states.map(({ kind }) => kind) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("saving while one types", () => {
  it("waits for a pause, sends the latest content once, and goes on from the new version", async () => {
    const { autosave, saved, kinds } = started(async () => ({ etag: '"2"' }));
    autosave.change(typed("邮"));
    await vi.advanceTimersByTimeAsync(1000);
    autosave.change(typed("邮储"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(300);
    expect(saved.mock.calls).toEqual([[typed("邮储"), '"1"']]);
    expect(autosave.etag).toBe('"2"');
    expect(kinds()).toEqual(["pending", "pending", "saving", "saved"]);
  });

  it("sends what was typed during a request in a second one, never two at a time", async () => {
    const open: (() => void)[] = [];
    const { autosave, saved } = started(
      () => new Promise((resolve) => open.push(() => resolve({ etag: `"${open.length + 1}"` }))),
    );
    autosave.change(typed("a"));
    const flushed = autosave.flush();
    autosave.change(typed("ab"));
    expect(saved).toHaveBeenCalledTimes(1);
    open[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    open[1]?.();
    expect(await flushed).toBe(true);
    expect(saved.mock.calls.map(([content, etag]) => [content.answers.bankName, etag])).toEqual([
      ["a", '"1"'],
      ["ab", '"2"'],
    ]);
    expect(autosave.unsaved).toBe(false);
  });
});

describe("when the case was changed elsewhere (412)", () => {
  it("joins both changes, tells, and saves on the new version", async () => {
    const theirs: Content = { applicant: { kind: "PERSON", name: "罗秀梅" }, answers: {} };
    const { autosave, saved, merged } = started(async (_content, etag) => {
      if (etag === '"1"') throw problem(412);
      return { etag: '"10"' };
    }, theirs);
    autosave.change(typed("邮储"));
    expect(await autosave.flush()).toBe(true);
    const joined = { applicant: { kind: "PERSON", name: "罗秀梅" }, answers: { bankName: "邮储" } };
    expect(merged).toEqual([{ ...joined, agent: undefined, servicePoint: undefined }]);
    expect(saved.mock.lastCall).toEqual([joined, '"9"']);
  });

  it("says nothing when only the version moved on, as after an upload", async () => {
    const { autosave, merged, saved } = started(async (_content, etag) => {
      if (etag === '"1"') throw problem(412);
      return { etag: '"10"' };
    });
    autosave.change(typed("邮储"));
    expect(await autosave.flush()).toBe(true);
    expect(merged).toEqual([]);
    expect(saved.mock.lastCall).toEqual([typed("邮储"), '"9"']);
  });

  it("keeps what the form filled in by itself, and tells nothing of it", async () => {
    const merged = vi.fn();
    const save = vi.fn<Save>(async (_content, etag) => {
      if (etag === '"1"') throw problem(412);
      return { etag: '"10"' };
    });
    const load = async () => ({ content: typed(""), etag: '"9"' });
    const autosave = new Autosave(
      typed("邮储"),
      '"1"',
      { save, load, onState: vi.fn(), onMerged: merged },
      typed(""),
    );
    autosave.again();
    expect(await autosave.flush()).toBe(true);
    expect(merged).not.toHaveBeenCalled();
    expect(save.mock.lastCall).toEqual([typed("邮储"), '"9"']);
  });

  it("sends what the form filled in by itself before a submission, and not for a look at the form", async () => {
    const save = vi.fn<Save>(async () => ({ etag: '"2"' }));
    const ports = { save, load: vi.fn(), onState: vi.fn(), onMerged: vi.fn() };
    const autosave = new Autosave(typed("邮储"), '"1"', ports, typed(""));
    expect(await autosave.flush()).toBe(true);
    expect(save).not.toHaveBeenCalled();
    expect(await autosave.flush(true)).toBe(true);
    expect(save).toHaveBeenCalledExactlyOnceWith(typed("邮储"), '"1"');
  });

  it("keeps what was refused in its field when only the version moved on", async () => {
    let version = 1;
    const { autosave, merged } = started(async (content, etag) => {
      if (etag !== `"${version}"`) throw problem(412);
      if ("card" in content.answers) throw problem(422, ["/answers/card"]);
      version = 9;
      return { etag: '"2"' };
    }, typed("邮储"));
    autosave.change({ ...typed("邮储"), answers: { bankName: "邮储", card: "12" } });
    await autosave.flush();
    autosave.again();
    await autosave.flush();
    expect(merged).toEqual([]);
  });

  it("gives up when it never ends", async () => {
    const { autosave, saved, kinds } = started(async () => {
      throw problem(412);
    });
    autosave.change(typed("邮储"));
    expect(await autosave.flush()).toBe(false);
    expect(saved).toHaveBeenCalledTimes(4);
    expect(kinds().at(-1)).toBe("refused");
  });
});

describe("when it does not work", () => {
  it("tries again by itself, after as long as the service asks", async () => {
    const answers = [new ProblemError({ type: "/errors/unavailable", title: "", status: 503 }, 20)];
    const { autosave, saved, kinds } = started(async () => {
      const failure = answers.pop();
      if (failure) throw failure;
      return { etag: '"2"' };
    });
    autosave.change(typed("邮储"));
    expect(await autosave.flush()).toBe(false);
    expect(autosave.unsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(19_000);
    expect(saved).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(kinds()).toEqual(["pending", "saving", "waiting", "saving", "saved"]);
    expect(autosave.unsaved).toBe(false);
  });

  it("keeps everything but the fields that are refused, and says which", async () => {
    const { autosave, saved, states } = started(async (content) => {
      if ("card" in content.answers) throw problem(422, ["/answers/card"]);
      return { etag: '"2"' };
    });
    autosave.change({ ...typed("邮储"), answers: { bankName: "邮储", card: "12" } });
    expect(await autosave.flush()).toBe(true);
    expect(saved.mock.lastCall?.[0].answers).toEqual({ bankName: "邮储" });
    expect(states.at(-1)).toMatchObject({ kind: "saved", problem: { status: 422 } });
  });

  it("stops at a refusal that no field explains", async () => {
    const { autosave, kinds } = started(async () => {
      throw problem(409);
    });
    autosave.change(typed("邮储"));
    expect(await autosave.flush()).toBe(false);
    expect(kinds().at(-1)).toBe("refused");
  });
});
