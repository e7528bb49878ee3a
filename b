{"field":"date","id":"caobang-ha-quang-dan-van-quan-su","gold":"2012-03-09","got":null}
{"field":"date","id":"f02-bao-ptth-ky-voi-ba-dia-phuong","gold":"2025-10-14","got":null}
{"field":"date","id":"f02-bao-ptth-ky-voi-ba-dia-phuong","gold":"2025-10-14","got":null}
{"field":"date","id":"haiphong-so-tu-phap-phu-nu-cuu-chien-binh","gold":null,"got":"2024-04-18"}
{"field":"date","id":"hoabinh-thanh-tra-mat-tran-hai-don-vi","gold":"2022-08-18","got":null}
{"field":"date","id":"namdinh-y-yen-phu-nu-cong-an-quan-su","gold":"2019-04-18","got":null}
{"field":"date","id":"yenbai-so-tu-phap-ba-chuong-trinh","gold":null,"got":"2022-06-08"}
