using System.Reflection;
using Jiangxuan.Web.Tests.Apply;
using Xunit;

namespace Jiangxuan.Web.Tests.BadInput;

/// <summary>Every kind of bad input the platform promises to take well, and the test that sends it.</summary>
public sealed class BadInputTable
{
    /// <summary>What is wrong with the input · the class and the test.</summary>
    public static TheoryData<string, Type, string> Rows =>
        new()
        {
            {
                "misspelt key in the YAML",
                typeof(UnknownTests),
                nameof(UnknownTests.A_misspelt_key_of_a_notice_is_named_with_its_line_and_the_key_that_was_meant)
            },
            { "unknown field", typeof(UnknownTests), nameof(UnknownTests.A_field_nobody_asked_for_is_dropped) },
            { "over-long text", typeof(BadInputTests), nameof(BadInputTests.Over_long_text_is_kept_and_said) },
            {
                "wrong check digit",
                typeof(BadInputTests),
                nameof(BadInputTests.A_wrong_check_digit_is_said_shown_again_and_not_stored)
            },
            {
                ".exe renamed .jpg",
                typeof(BadInputTests),
                nameof(BadInputTests.An_exe_renamed_jpg_is_refused_and_the_form_keeps_what_it_had)
            },
            {
                "upload over the limit of its field",
                typeof(BadInputTests),
                nameof(BadInputTests.A_file_over_the_limit_of_its_field_is_refused)
            },
            {
                "body over the limit of all forms",
                typeof(Host.HouseTests),
                nameof(Host.HouseTests.A_body_over_the_limit_is_413_and_says_how_much_fits)
            },
            {
                "POST after the deadline",
                typeof(DeadlineTests),
                nameof(DeadlineTests.A_post_after_the_deadline_is_refused_and_keeps_what_was_typed)
            },
            {
                "stale tab",
                typeof(BadInputTests),
                nameof(BadInputTests.A_stale_tab_sees_both_texts_and_can_keep_its_own)
            },
            {
                "repeated POST",
                typeof(ApplyingTests),
                nameof(ApplyingTests.A_repeated_post_gives_the_same_receipt_and_one_entry)
            },
            {
                "another person's URL",
                typeof(BadInputTests),
                nameof(BadInputTests.Another_persons_url_is_forbidden_for_every_page_and_post)
            },
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_is_sent_by_a_test_that_runs(string row, Type tests, string method)
    {
        var fact = tests.GetMethod(method)?.GetCustomAttribute<FactAttribute>();
        Assert.True(fact is { Skip: null }, row);
    }
}
