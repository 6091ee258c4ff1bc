using Microsoft.AspNetCore.Identity;

namespace Jiangxuan.Web.Access;

/// <summary>Why an account or password is not accepted, in Chinese.</summary>
public sealed class AccountErrors : IdentityErrorDescriber
{
    /// <inheritdoc/>
    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), $"“{userName}”已经注册过，请直接登录；忘记密码请联系办公室。");

    /// <inheritdoc/>
    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), "用户名只能用小写字母、数字、点和横线。");

    /// <inheritdoc/>
    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"密码至少 {length} 个字符，可以用一句好记的话。");

    /// <inheritdoc/>
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"密码太简单，至少用 {uniqueChars} 个不同的字符。");

    /// <inheritdoc/>
    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "原密码不对。");

    /// <inheritdoc/>
    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "这个账号刚被别人改过，请刷新后再试。");

    /// <inheritdoc/>
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "没有办成，请重试。");

    private static IdentityError Error(string code, string sentence) => new() { Code = code, Description = sentence };
}
