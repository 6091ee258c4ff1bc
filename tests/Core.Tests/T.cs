using Xunit;
namespace Jiangxuan.Core.Tests;
public class T { [Fact] public void X() => Assert.Equal(2, 1 + 1); }
