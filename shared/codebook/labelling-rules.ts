import type { Label } from '../register/labels.ts';

/** What counts as what, beyond single fields. An example in `vi` is how articles put it. */
export interface LabellingRule extends Label {
  example?: string;
}

export const LABELLING_RULES: readonly LabellingRule[] = [
  {
    vi: 'Một bản ghi là một văn bản phối hợp giữa hai tổ chức trở lên, trong một hoạt động, như một bài viết kể.',
    en: 'A record is one coordination instrument between two or more organisations, in one action, as one article tells it.',
  },
  {
    vi: 'Hai văn bản trong một sự kiện là hai bản ghi.',
    en: 'Two instruments at one event are two records.',
    example: 'ký kết quy chế phối hợp và chương trình phối hợp',
  },
  {
    vi: 'Tổng kết giai đoạn cũ và ký giai đoạn mới là hai bản ghi.',
    en: 'The old period summed up and the new one signed are two records.',
    example: 'tổng kết … giai đoạn 2016-2020 và ký kết … giai đoạn 2021-2025',
  },
  {
    vi: 'Một văn bản do ba bên ký là một bản ghi có ba bên. Một bên ký riêng với từng bên khác là nhiều bản ghi; không phân định được thì là một.',
    en: 'One text signed by three is one record with three parties. One body that signs separate texts with others makes a record of each; where it cannot be decided, one.',
  },
  {
    vi: 'Việc ký được nhắc lại như chuyện đã qua, hoặc mới là dự kiến, không thành bản ghi.',
    en: 'A signing told as history, or only planned, is no record.',
    example: 'tiếp tục thực hiện chương trình đã ký năm 2016; sẽ ký kết trong quý tới',
  },
  {
    vi: 'Kết quả của chương trình cũ kể làm bối cảnh cho lễ ký không phải là tổng kết, trừ khi bài nói có sơ kết, tổng kết.',
    en: 'Results of an old programme told as background to a signing are no review unless a summing-up is said to take place.',
  },
  {
    vi: 'Không phải phối hợp: hợp đồng, thỏa thuận đầu tư với doanh nghiệp, giao ước thi đua, cuộc họp chỉ nhắc đến chương trình.',
    en: 'No coordination: contracts and investment agreements with firms, emulation pledges, meetings that merely mention a programme.',
    example: 'ký giao ước thi đua năm 2025',
  },
  {
    vi: 'Nhóm chỉ được gọi chung là một bên khi nó là trọn một phía của văn bản.',
    en: 'A group named only collectively is a party when it is one whole side of the instrument.',
    example: 'các tổ chức tôn giáo',
  },
  {
    vi: 'Ngày ký, giai đoạn và ngày đăng bài là ba điều khác nhau, không bao giờ trộn lẫn.',
    en: 'Day of the signing, period and day of publication are three things and are never mixed.',
  },
  {
    vi: 'Địa danh chỉ được ghi khi tiêu đề, nội dung, tên tác giả, chân trang hoặc địa chỉ cho biết; không bao giờ dựa vào hiểu biết ngoài bài.',
    en: 'A place is told only by title, text, byline, footer or address; never from knowing who an official is.',
  },
  {
    vi: 'null nghĩa là bài không cho biết; không bao giờ đoán.',
    en: 'Null means that the article does not tell it; nothing is ever guessed.',
  },
];
