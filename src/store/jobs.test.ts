import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endCancelled, enqueue, fail, findJob, finish, heartbeat, requestCancel, take } from "./jobs.ts";
import { sql } from "./sql.ts";
import { type TestStore, testStore } from "./testing/test-store.ts";
import { rows } from "./transaction.ts";

let store: TestStore;
beforeAll(async () => {
  store = await testStore([]);
});
afterAll(() => store.close());

const expire = (id: string) =>
  rows(store.owner, sql`update store.job set leased_until = now() - interval '1 second' where id = ${id}`);
const due = (id: string) => rows(store.owner, sql`update store.job set due_at = now() where id = ${id}`);

async function takeOne(kind: string) {
  const job = await take(store.app, [kind], 60);
  if (job === null) throw new Error(`no job of kind ${kind} is due`);
  return job;
}

test("two workers share a queue and no job is done twice", async () => {
  const wanted = await Promise.all(
    Array.from({ length: 40 }, (_, number) => enqueue(store.app, { kind: "share", payload: { number } })),
  );
  const done: string[] = [];
  const worker = async () => {
    for (
      let job = await take(store.app, ["share"], 60);
      job !== null;
      job = await take(store.app, ["share"], 60)
    ) {
      done.push(job.id);
      await finish(store.app, job);
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  expect(done.sort()).toEqual(wanted.sort());
});

test("the job of a killed worker goes to the next one, and the first can no longer finish it", async () => {
  const id = await enqueue(store.app, { kind: "killed", payload: {} });
  const program = `
    const { take } = await import(process.env.JOBS);
    const pg = (await import("pg")).default;
    const pool = new pg.Pool({ connectionString: process.env.STORE_URL });
    const job = await take(pool, ["killed"], 1);
    process.stdout.write(JSON.stringify(job) + "\\n");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    cwd: import.meta.dirname,
    env: {
      ...process.env,
      JOBS: new URL("./jobs.ts", import.meta.url).href,
      STORE_URL: store.databaseUrl,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const lost = JSON.parse(line.toString());
  expect(lost.id).toBe(id);
  child.kill("SIGKILL");
  await once(child, "exit");
  await expire(id);

  const taken = await takeOne("killed");
  expect(taken).toMatchObject({ id, attempts: 2 });
  await expect(finish(store.app, lost)).rejects.toMatchObject({ code: "job-lost" });
  await finish(store.app, taken, "job.done");
  expect(await findJob(store.app, id)).toMatchObject({
    state: "done",
    progress: 1,
    messageCode: "job.done",
    lease: null,
  });
});

test("a failed attempt is tried again later, the last one is final", async () => {
  const id = await enqueue(store.app, { kind: "fails", payload: {}, attemptsAllowed: 2 });
  expect(await fail(store.app, await takeOne("fails"), { messageCode: "job.broken" })).toBe("waiting");
  expect(await take(store.app, ["fails"], 60)).toBeNull();
  await due(id);
  expect(await fail(store.app, await takeOne("fails"), { messageCode: "job.broken" })).toBe("failed");
  await due(id);
  expect(await take(store.app, ["fails"], 60)).toBeNull();
});

test("a job whose workers keep dying ends as failed", async () => {
  const id = await enqueue(store.app, { kind: "deadly", payload: {}, attemptsAllowed: 1 });
  await takeOne("deadly");
  await expire(id);
  expect(await take(store.app, ["deadly"], 60)).toBeNull();
  expect(await findJob(store.app, id)).toMatchObject({ state: "failed", messageCode: "job.abandoned" });
});

test("cancelling ends a waiting job at once and a running one at its next heartbeat", async () => {
  const waiting = await enqueue(store.app, { kind: "cancel", payload: {}, delaySeconds: 600 });
  expect(await requestCancel(store.app, waiting)).toBe("cancelled");
  const running = await enqueue(store.app, { kind: "cancel", payload: {} });
  const job = await takeOne("cancel");
  expect(await heartbeat(store.app, job, { progress: 0.5, leaseSeconds: 60 })).toBe(false);
  expect(await requestCancel(store.app, running)).toBe("running");
  expect(await heartbeat(store.app, job, { progress: 0.6, leaseSeconds: 60 })).toBe(true);
  await endCancelled(store.app, job);
  expect(await findJob(store.app, running)).toMatchObject({ state: "cancelled", progress: 0.6 });
  expect(await requestCancel(store.app, running)).toBeNull();
});

test("a job that was rolled back was never there", async () => {
  const made: string[] = [];
  const work = store.withTransaction(store.app, async (client) => {
    made.push(await enqueue(client, { kind: "undone", payload: {} }));
    throw new Error("the rest failed");
  });
  await expect(work).rejects.toThrow("the rest failed");
  expect(await findJob(store.app, made[0] ?? "")).toBeNull();
});
