import { expect, request } from "@playwright/test";
import { creditCode, freshPhone, pdf, residents, type Staff, smsCode, staffPassword } from "./support";

/** A person who uses the service without a page: prepares what a page is to show. */
export interface Caller {
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, data: object) => Promise<T>;
  upload: (path: string, material: string) => Promise<void>;
  /** For a page that goes on with this session; it can be taken over once. */
  refreshToken: string;
}

interface Session {
  accessToken: string;
  refreshToken: string;
}

async function caller(
  baseURL: string | undefined,
  login: (post: Caller["post"]) => Promise<Session>,
): Promise<Caller> {
  const anonymous = await request.newContext({ baseURL });
  const opened = await login(async <T>(path: string, data: object) => {
    const answer = await anonymous.post(`/api/v1/${path}`, { data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  });
  const headers = { Authorization: `Bearer ${opened.accessToken}` };
  const context = await request.newContext({ baseURL, extraHTTPHeaders: headers });
  return {
    refreshToken: opened.refreshToken,
    get: async (path) => (await context.get(`/api/v1/${path}`)).json(),
    post: async (path, data) => {
      const answer = await context.post(`/api/v1/${path}`, { data });
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
      return answer.json();
    },
    upload: async (path, material) => {
      const answer = await context.post(`/api/v1/${path}`, {
        multipart: { material, file: pdf(material) },
      });
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    },
  };
}

export function citizen(baseURL: string | undefined, phone = freshPhone()): Promise<Caller> {
  return caller(baseURL, async (post) => {
    await post("sms-codes", { phone });
    return post("sessions", { method: "SMS", phone, code: await smsCode(phone) });
  });
}

export function staff(baseURL: string | undefined, username: Staff): Promise<Caller> {
  return caller(baseURL, async (post) =>
    post("sessions", { method: "PASSWORD", username, password: await staffPassword(username) }),
  );
}

/** A draft of a food licence, filled in, with its papers. */
export async function foodLicenceDraft(owner: Caller): Promise<string> {
  const { id } = await owner.post<{ id: string }>("applications", {
    matterCode: "SPJY-XB",
    channel: "WEB",
    privacyNoticeVersion: "2026-1",
    applicant: {
      kind: "PERSON",
      name: residents.luoWenbin.name,
      idType: "RESIDENT_ID",
      idNumber: residents.luoWenbin.idNumber,
      phone: "13900000002",
    },
    answers: {
      tradeName: "绵阳市游仙区罗记小面馆（个体工商户）",
      creditCode,
      legalRepresentative: residents.luoWenbin.name,
      businessForm: "CATERING",
      formMark: "NONE",
      businessItems: ["HOT_FOOD"],
      premisesRegion: "510704003000",
      premisesAddress: "东津路中段18号附3号",
      premisesArea: 46.5,
      safetyManagerName: residents.luoWenbin.name,
      safetyManagerPhone: "13900000002",
      declaration: true,
    },
  });
  for (const material of ["M3", "M4"]) await owner.upload(`applications/${id}/files`, material);
  return id;
}

/** A draft of a bus card's yearly check at the counter. */
export async function busCardDraft(desk: Caller): Promise<string> {
  const { id } = await desk.post<{ id: string }>("applications", {
    matterCode: "LNGJK-NS",
    channel: "WINDOW",
    servicePoint: "youxian-centre",
    applicant: {
      kind: "PERSON",
      name: residents.heXiuying.name,
      idType: "RESIDENT_ID",
      idNumber: residents.heXiuying.idNumber,
      phone: "13900000001",
    },
    answers: {},
  });
  return id;
}

export async function act(who: Caller, id: string, body: object) {
  return who.post(`applications/${id}/acts`, body);
}
