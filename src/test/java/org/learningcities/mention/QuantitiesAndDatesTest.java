package org.learningcities.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantitiesAndDatesTest {
    @Test
    void keepsTheQualifier() {
        assertEquals(
                List.of("600 nearly", "70 more-than", "1200 about", "- numerous", "12 -", "29 -"),
                Found.in(
                                "Nearly 600 shops, over 70 parks, some 1,200 lamps, numerous trees, a dozen dogs and twenty-nine cats.")
                        .numbers());
        assertEquals(
                List.of("600 about", "100 more-than", "7 -", "200000 more-than", "- numerous", "30 more-than"),
                Found.in("約600間、超過一百人、七大類、逾20萬人次、許多、三十多家。").numbers());
    }

    @Test
    void ordinalsTimesAndYearsAreNoNumbers() {
        assertEquals(
                List.of(), Found.in("At 14:30 on 3 May 2019 the 2nd day began.").numbers());
        assertEquals(List.of(), Found.in("第三屆會議於2019年5月舉行。").numbers());
    }

    @Test
    void keepsThePrecisionStated() {
        assertEquals(
                List.of("2020-09-14", "2020-09-14", "2022-11", "2015", "annually", "14:30"),
                Found.in(
                                "On 14 September 2020, or September 14, 2020, in November 2022, since 2015, every year at 14:30.")
                        .dates());
        assertEquals(
                List.of("2022-11", "2025-11-25", "2025", "annually"),
                Found.in("2022年11月、2025年11月25日、114年、每年。").dates());
    }

    @Test
    void aDayThatNoCalendarHasIsNoDate() {
        assertEquals(
                List.of("2024-02-29"),
                Found.in("2024-13-45\n\nIt was held on 2023-02-29 and 31 June 2023, then on 2024-02-29.")
                        .dates());
    }

    @Test
    void readsBothEndsOfARange() {
        assertEquals(
                List.of("2017-09-18", "2017-09-20"),
                Found.in("It ran from 18 to 20 September 2017.").dates());
    }

    @Test
    void readsMonthsWrittenShort() {
        assertEquals(
                List.of("2017-10-28", "2017-09-05", "2018-01", "2017-12-02"),
                Found.in("It runs from Oct. 28, 2017, not from 5 Sept 2017, until Jan. 2018; the Dec. 2 bus is late.")
                        .dates());
    }

    @Test
    void aDatelineSaysWhichDayIsMeant() {
        assertEquals(
                List.of("2021-06-10", "2021-06-09", "2021-06", "2021-05"),
                Found.in(
                                "City opens library",
                                "10 June 2021",
                                "It was named on Wednesday; this month is busy, last month was not.")
                        .dates());
        assertEquals(
                List.of("2021-06-10", "2021-06-10", "2021-12"),
                Found.in("新圖書館開幕", "2021年6月10日", "市長今(10)日宣布,到12月底以前完成。").dates());
    }

    @Test
    void aTextThatBeginsWithPlaceAndDayWasWrittenThatDay() {
        assertEquals(
                List.of("2021", "2021-10-23", "2021-10-22", "2021-10-26"),
                Found.in(
                                "Cork opens its 2021 fair",
                                "CORK, Oct. 23 — It was opened on Friday evening. A talk will be held on Tuesday.")
                        .dates());
    }

    @Test
    void aWeekdayBeforeADayIsPartOfTheDate() {
        assertEquals(
                List.of("2023-05-06", "2023-05-07", "2023"),
                Found.in("On Saturday, 6 May 2023, and Sunday 7 May it opened; another follows in summer 2023.")
                        .dates());
    }

    @Test
    void anEveningOfADayIsThatDayAndARangeMayNameItsWeekdays() {
        assertEquals(
                List.of("2024-12-03"),
                Found.in("On the evening of 3 December 2024 all met.").dates());
        assertEquals(
                List.of("2022-03-15", "2022-03-16"),
                Found.in("They met on Wednesday 15 and Thursday 16 March 2022.").dates());
    }

    @Test
    void theYearOfAGoalDatesNoText() {
        assertEquals(
                List.of("2019-11-22", "2019-11-20"),
                Found.in(
                                "Espoo opened its new fair on 22 November 2019. They met on 20 November and spoke about the 2030 Agenda.")
                        .dates());
    }

    @Test
    void aPlaceAndADayMayBeASentenceOfTheirOwn() {
        assertEquals(
                List.of("2019-11-22", "2019-11-20"),
                Found.in(
                                "Espoo, 22 November 2019. They met on Wednesday, and all of them were glad that the fair was opened.")
                        .dates());
    }

    @Test
    void bothDaysOfARangeHaveItsYear() {
        assertEquals(
                List.of("2022-03-27", "2022-04-02"),
                Found.in("It ran from 27 March to 2 April 2022.").dates());
        assertEquals(
                List.of("2024-06-03", "2024-06-05"),
                Found.in("It ran from June 3 to 5, 2024.").dates());
    }

    @Test
    void anOldDayGivesNoYearWhereTheTextGoesOnToLaterYears() {
        assertEquals(
                List.of("1998-05-05", "2020"),
                Found.in("The school was opened on 5 May 1998. In 2020 it closed, but on 24 May people came.")
                        .dates());
    }

    @Test
    void withoutADatelineAWeekdayIsNoDate() {
        assertEquals(List.of(), Found.in("It was named on Wednesday.").dates());
    }

    @Test
    void readsTenthsAndDatesInHanNumeralsAndRangesOfYears() {
        assertEquals(List.of("60 -"), Found.in("女性學員占六成。").numbers());
        assertEquals(
                List.of("2024-11-04", "2021", "2025"),
                Found.in("二〇二四年十一月四日、2021至2025年。").dates());
    }

    @Test
    void aHyphenMayJoinANumberToItsScale() {
        assertEquals(
                List.of("500 more-than", "100 -", "250 -"),
                Found.in("More than five-hundred guests, one-hundred boats, two hundred and fifty cars.")
                        .numbers());
    }

    @Test
    void papersWriteNumbersDigitForDigit() {
        assertEquals(
                List.of("103 -", "29 -", "702 -"),
                Found.in("一○三家商鋪、廿九區、七○二個機構。").numbers());
    }

    @Test
    void daysAreWrittenInChineseNumeralsToo() {
        assertEquals(
                List.of("2025-11-25", "2025-11-25", "2025-11-20", "2025"),
                Found.in("消息", "2025年11月25日", "教育局今（二十五）日表示，二十日在圖書館舉辦一一四年度書展。").dates());
    }

    @Test
    void aRangesLastDayFollowsItsFirstThoughWordsStandBetween() {
        assertEquals(
                List.of("2023-10-30", "2023-11-07", "2023-11-19"),
                Found.in("成果展登場", "2023年10月30日", "", "成果展自11月7日展出至19日。").dates());
    }

    @Test
    void anAgencysItemEndsWithItsDay() {
        assertEquals(
                List.of("2025-05-22"),
                Found.in("港都簽約", "", "高雄市今天與漢堡簽約。(編輯:林淑芬)1140522").dates());
    }

    @Test
    void theSecondOfTwoDaysHasTheMonthOfTheFirst() {
        assertEquals(
                List.of("2022-09-19", "2022-09-20"),
                Found.in("會議在111年9月19、20日舉行。").dates());
    }
}
