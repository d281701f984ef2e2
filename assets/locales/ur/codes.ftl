# درآمد کے رموز کے الفاظ، جو پروگرام کی کھڑکی اور چھپے ہوئے کاغذات میں مشترک ہیں۔

## ریکارڈ الگ رکھنے کی وجہ
problem-column-count = ریکارڈ کے خانے سرخیوں سے کم یا زیادہ ہیں۔
problem-mandatory-missing = ایک لازمی خانہ خالی ہے۔
problem-date-unreadable = تاریخ پڑھی نہیں جا سکتی۔
problem-gd-unreadable = گڈز ڈیکلریشن نمبر پڑھا نہیں جا سکتا۔
problem-gd-date-conflict = گڈز ڈیکلریشن نمبر کی تاریخ، تاریخ کے کالم سے مختلف ہے۔
problem-gd-no-date = گڈز ڈیکلریشن نمبر میں تاریخ نہیں، اور کوئی کالم بھی تاریخ نہیں بتاتا۔
problem-ntn-unreadable = تاجر کا نمبر پڑھا نہیں جا سکتا۔
problem-pct-unreadable = پی سی ٹی کوڈ پڑھا نہیں جا سکتا۔
problem-number-unreadable = عدد پڑھا نہیں جا سکتا۔
problem-not-positive = قیمت، مقدار یا مالیت صفر سے زیادہ نہیں۔
problem-origin-unknown = یہ ملک حوالہ جاتی پیکیج میں نہیں۔
problem-unit-unknown = یہ اکائی حوالہ جاتی پیکیج میں نہیں۔
problem-currency-unknown = یہ کرنسی حوالہ جاتی پیکیج میں نہیں۔
problem-duplicate-key = ایک اور ریکارڈ میں یہی ڈیکلریشن، آئٹم اور ورژن ہے۔
problem-duplicate-exact = یہی ریکارڈ فائل میں دو بار ہے۔
problem-cell-damaged = خانے کی قدر درآمد سے پہلے ہی خراب ہو چکی تھی، مثلاً اسپریڈ شیٹ میں۔
problem-cell-too-long = خانے کا متن ایسے خانے کی حد سے لمبا ہے۔
problem-format-ambiguous = قدر ایک سے زیادہ طرح پڑھی جا سکتی ہے، اور کسی نے طے نہیں کیا کہ درست کون سی ہے۔

## ریکارڈ کے سطر نہ ہونے کی وجہ
dropped-blank = ریکارڈ کا ہر خانہ خالی ہے۔
dropped-repeated-header = یہاں سرخیاں دوبارہ لکھی ہیں۔
dropped-total-row = یہ میزان کی سطر ہے، کوئی شے نہیں۔
dropped-preamble = ریکارڈ سرخیوں سے اوپر ہے، مثلاً عنوان۔
dropped-footer = ریکارڈ آخری شے کے نیچے ہے، مثلاً کوئی نوٹ۔

## محفوظ شدہ ریکارڈ پر درج امور
flag-pct-zero-restored = پی سی ٹی کوڈ کا ابتدائی صفر بحال کیا گیا۔
flag-pct-irregular = پی سی ٹی کوڈ بے قاعدہ لکھا گیا ہے۔
flag-ntn-padded = این ٹی این کو صفر لگا کر پورا کیا گیا۔
flag-total-mismatch = میزان محصولات کے مجموعے سے مختلف ہے۔
flag-price-derived = فی اکائی قیمت مالیت اور مقدار سے اخذ کی گئی۔
flag-corrected = ریکارڈ درج شدہ تصحیح کے بعد محفوظ کیا گیا۔
flag-gd-foreign = گڈز ڈیکلریشن نمبر کسی دوسرے نظام کی شکل میں ہے اور جوں کا توں رکھا گیا۔
