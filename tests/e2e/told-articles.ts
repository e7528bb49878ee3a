import { fetchChecked } from '../openapi/fetch-checked.ts';

/** Articles of our own for uploading, in the genre's manner: each tells one signing or review, all in one district. */
export interface ToldArticle {
  title: string;
  text: string;
  url: string;
}

const CLOSING =
  'Phát biểu tại hội nghị, lãnh đạo hai cơ quan đề nghị cán bộ các bộ phận chuyên môn thường xuyên trao đổi thông tin, kịp thời tháo gỡ khó khăn ở cơ sở và định kỳ đánh giá kết quả thực hiện.';

/** @param host so that each test has addresses of its own */
export function toldArticles(host: string): [ToldArticle, ToldArticle, ToldArticle] {
  return [
    {
      title: 'Công an huyện và Hội Nông dân huyện ký kết chương trình phối hợp',
      url: `https://${host}/cong-an-hoi-nong-dan.html`,
      text: `Sáng 12/3/2024, Công an huyện Đak Đoa và Hội Nông dân huyện Đak Đoa, tỉnh Gia Lai tổ chức lễ ký kết chương trình phối hợp bảo đảm an ninh trật tự ở nông thôn giai đoạn 2024-2028. Chương trình gồm 6 nội dung trọng tâm.\n\n${CLOSING}`,
    },
    {
      title: 'Ban Dân vận Huyện ủy và Ban Chỉ huy Quân sự huyện sơ kết chương trình phối hợp',
      url: `https://${host}/dan-van-quan-su.html`,
      text: `Ngày 20/6/2022, Ban Dân vận Huyện ủy Đak Đoa phối hợp với Ban Chỉ huy Quân sự huyện Đak Đoa, tỉnh Gia Lai tổ chức hội nghị sơ kết chương trình phối hợp công tác dân vận giai đoạn 2021-2025.\n\n${CLOSING}`,
    },
    {
      title: 'Tòa án và Hội Liên hiệp Phụ nữ huyện ký kết quy chế phối hợp',
      url: `https://${host}/toa-an-phu-nu.html`,
      text: `Vừa qua, Tòa án nhân dân huyện Đak Đoa và Hội Liên hiệp Phụ nữ huyện Đak Đoa, tỉnh Gia Lai ký kết quy chế phối hợp bảo vệ quyền lợi của phụ nữ và trẻ em trong các vụ việc hôn nhân và gia đình.\n\n${CLOSING}`,
    },
  ];
}

/** Uploads an article and reads the answer. @throws Error when it was not taken */
export async function uploadArticle<Answer>(baseUrl: string, article: ToldArticle): Promise<Answer> {
  const answer = await fetchChecked(`${baseUrl}/v1/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(article),
  });
  if (!answer.ok) throw new Error(`upload answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
