### Findings beyond their figures: type, seriousness, value in parts, reply.

finding-type = نوعیت
finding-type-QTY = مقدار
finding-type-VAL = مالیت
finding-type-CLS = درجہ بندی
finding-type-ORG = ملکِ ساخت
finding-type-EXM = استثنا یا رعایت
finding-type-REG = اسکیم کی شرائط
finding-type-RTE = غیر نافذ شرح
finding-type-PROC = طریقِ کار
finding-type-TRN = ٹرانزٹ
finding-type-DRW = ڈرا بیک

finding-seriousness = سنگینی
finding-seriousness-note = دفعہ اور میعاد اسی سے طے ہوتی ہے۔
finding-seriousness-error = غلطی یا غلط فہمی
finding-seriousness-negligence = غفلت
finding-seriousness-suspected-misdeclaration = غلط بیانی کا شبہ
finding-seriousness-suspected-fiscal-fraud = مالی فراڈ کا شبہ
finding-seriousness-reason = اس سنگینی کی وجہ
finding-seriousness-reason-note = علم ہونے یا نہ ہونے کا ثبوت کیا ہے۔
finding-section = حوالہ دی گئی دفعہ
finding-led = اس سنگینی پر دفعہ { $section } اور قاعدہ { $rule } لاگو ہوتے ہیں۔
finding-led-differs = جدول اس سنگینی کے لیے دفعہ { $section } اور قاعدہ { $rule } بتاتا ہے؛ آپ نے دوسرا انتخاب کیا ہے، وجہ لکھیں۔

finding-open = جائزے سے پہلے اس نتیجے میں ابھی یہ درکار ہے: { $parts }۔
finding-open-evidence = شہادت
finding-open-criterion = معیار
finding-open-condition = صورتِ حال
finding-open-seriousness = سنگینی
finding-open-seriousness-reason = سنگینی کی وجہ
finding-open-changes = بدلی ہوئی حقیقت

finding-rates-in-force = درج شدہ محصولات بمقابلہ نافذ شرحیں
finding-other-fact = کوئی اور حقیقت…
finding-fact-customs-value = کسٹمز مالیت (روپے)
finding-fact-exchange-rate = شرحِ مبادلہ
finding-fact-insurance = بیمہ (روپے)
finding-fact-landing = لینڈنگ اخراجات (روپے)
finding-addition = اضافہ
finding-deduction = کٹوتی
finding-add-addition = اضافہ
finding-add-deduction = کٹوتی
finding-adjustment-amount = رقم
finding-adjustment-currency = رقم کی کرنسی
finding-adjustment-stage = مالیت میں کہاں شامل ہو
finding-currency-local = روپے
finding-currency-foreign = قیمت کی کرنسی
finding-stage-final = کسٹمز مالیت میں
finding-stage-cf = بیمہ اور لینڈنگ سے پہلے
finding-remove-adjustment = { $name } ہٹائیں
finding-offending-value = متنازع مالیت

finding-recommendation = سفارش
finding-recommendation-note = زیرِ آڈٹ ادارہ کیا درست کرے۔
finding-feedback = دوسروں کے لیے
finding-system-remark = کلیئرنس کلکٹریٹ کے لیے ریمارکس
finding-risk-feedback = رسک مینجمنٹ کو اطلاع
finding-questions = چیک لسٹ کے جوابات جن پر یہ مبنی ہے

finding-reply-title = زیرِ آڈٹ ادارے کا جواب
finding-reply-record = جواب درج کریں
finding-reply = ادارہ کیا کہتا ہے
finding-replied-on = جواب کی تاریخ
finding-rejoinder = آڈیٹر کا جوابِ جواب
finding-status = کیفیت
finding-status-draft = زیرِ غور
finding-status-agreed = متفق
finding-status-disputed = متنازع
finding-status-dropped = خارج
finding-status-reason = وجہ
finding-candidate-no-item = اس میں کسی آئٹم کا نام نہیں: ڈیکلریشن کے وہ آئٹم شامل کریں جن سے اس کا تعلق ہے۔
