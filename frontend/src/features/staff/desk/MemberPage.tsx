import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useReread } from "@/components/desk/useReread";
import { Page } from "@/components/Page";
import { QueryView } from "@/components/QueryView";
import { NoRight } from "./NoRight";
import { type MemberRead, useMember, useOffices } from "./queries";

/** What a form needs that began with a reading which is no longer the latest. */
interface Latest {
  /** The key of the form: it begins again when somebody wanted the latest. */
  round: number;
  reread: () => Promise<void>;
}

interface Props {
  /** The list that it belongs to. */
  list: { to: string; title: string };
  children: (read: MemberRead, latest: Latest) => ReactNode;
}

/** The page of one person: their name, and what is to be seen of them there. */
export function MemberPage({ list, children }: Props) {
  const { t } = useTranslation("desk");
  const { id = "" } = useParams();
  const { reads } = useOffices();
  const member = useMember(id);
  const latest = useReread(member);
  if (!reads) return <NoRight title={list.title} />;
  const name = member.data ? `${member.data.data.name}（${member.data.data.username}）` : list.title;
  return (
    <Page
      title={name}
      lead={
        <p>
          <Link to={list.to}>{list.title}</Link>
          {member.data && ` · ${t(`staff.state.${member.data.data.state}`)}`}
        </p>
      }
    >
      <QueryView query={member} lines={8}>
        {(read) => children(read, latest)}
      </QueryView>
    </Page>
  );
}
