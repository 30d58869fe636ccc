package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "我们呼吁各国政府，立即停止砍伐“天然林”；保护第188号公约规定的权利。河流、湖泊、湿地、森林、草原、海洋，都属于人民。我们要求：一、停止；二、恢复；三、公开。",
                "私たちは、ダム計画の中止を求めます。川は、生きものと人の暮らしを支えてきました。データの公開、住民との対話、代わりの案の検討を、2024年3月までに行うよう、強く要請します。",
                "ما سازمان‌های امضاکننده از دولت می‌خواهیم که حق آموزش کودکان را به رسمیت بشناسد و مدرسه‌های بسته را دوباره باز کند تا همه بتوانند درس بخوانند",
                "Chúng tôi, những tổ chức ký tên dưới đây, kêu gọi chính quyền bảo vệ những dòng sông và quyền của người dân sống nhờ nghề đánh bắt, chấm dứt khai thác trái phép, công khai số liệu quan trắc",
                "हम निम्नलिखित संगठन सरकार से माँग करते हैं कि नदियों की रक्षा की जाए और मछुआरों के अधिकारों का सम्मान हो तथा बाँध का काम रोका जाए"
            })
    void textsOfEveryScriptAreWords(String text) {
        assertThat(Wording.isPlausible(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001\u0002a 1b#2 %&c d$3 e4 f!5g h6( i7j k8) l9m n0o p1q r2s t3u v4w",
                "yg vjg wpfgtukipgf qticpkucvkqpu fgocpf vjcv vjg iqxgtpogpv rtqvgevu vjg tkxgtu cpf vjg tkijvu qh vjqug yjq nkxg htqo vjgo cpf rwdnkujgu vjg fcvc cv qpeg ykvjqwv fgncap",
                "TÈe ÚnÐerÑiÓned ÕrgÀniÖatiÒns Ìe0mÀnd tÈ4t Ñhe Ó0vÊrn#ent ÐrÖtÊcts 7hÈ rÌvÊr5 Ànd tÈ3 rÌgÈts Öf ÑhÖse"
            })
    void litterIsNone(String text) {
        assertThat(Wording.isPlausible(text)).isFalse();
    }
}
