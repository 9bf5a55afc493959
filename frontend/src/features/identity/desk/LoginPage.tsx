import { useMutation } from "@tanstack/react-query";
import { Button, Card, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { openSession } from "@/api/client";
import { ProblemMessage } from "@/components/ProblemMessage";

interface Credentials {
  username: string;
  password: string;
}

/** Log-in of staff by user name and password. */
export function LoginPage() {
  const { t } = useTranslation("desk");
  const navigate = useNavigate();
  const login = useMutation({
    mutationFn: (credentials: Credentials) => openSession({ method: "PASSWORD", ...credentials }),
    onSuccess: () => navigate("/desk"),
  });
  return (
    <main style={{ maxWidth: 400, margin: "12vh auto 0", padding: 16 }}>
      <Card title={<h1 style={{ fontSize: 20, margin: 0 }}>{t("login.title")}</h1>}>
        {login.isError && <ProblemMessage error={login.error} />}
        <Form<Credentials> layout="vertical" size="large" onFinish={(values) => login.mutate(values)}>
          <Form.Item
            name="username"
            label={t("login.username")}
            rules={[{ required: true, message: t("login.needed") }]}
          >
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item
            name="password"
            label={t("login.password")}
            rules={[{ required: true, message: t("login.needed") }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={login.isPending}>
            {t("login.submit")}
          </Button>
        </Form>
      </Card>
    </main>
  );
}
