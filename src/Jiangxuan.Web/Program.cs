using Jiangxuan.Web.Commands;

#pragma warning disable RS0030 // The root of the program names the real clock; everything beneath is given one.
return await CommandLine.Run(args, TimeProvider.System);
#pragma warning restore RS0030
