import { Button, Group } from '@mantine/core';
import { useNavigate } from 'react-router';

/** The vault is there: bring in what the office has, or look around first. */
export function StartStep() {
  const navigate = useNavigate();
  return (
    <>
      <p style={{ maxWidth: '40em', marginTop: 0 }}>
        接下来把手头的表格导进来：代表名册、接待登记簿、履职考勤、意见建议台账、述职评议计票。
        表格不用改格式，导入前会先列出认出了什么、有哪些问题。
      </p>
      <Group gap="sm">
        <Button onClick={() => navigate('/exchange')}>导入现有表格</Button>
        <Button variant="default" onClick={() => navigate('/today')}>
          先看看
        </Button>
      </Group>
    </>
  );
}
