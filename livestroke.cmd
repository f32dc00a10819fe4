@echo off
rem Runs Livestroke. Builds it first if it was never built or its sources changed since.
rem
rem Environment:
rem   JAVA_HOME          the JDK to use; without it, the java on the PATH
rem   LIVESTROKE_HEAP    limit of Java's heap, for example 2g for a very large drawing (default 768m)
rem   LIVESTROKE_DEBUG   1 shows stack traces
rem
rem Exit code 7 as in dev.livestroke.cli.ExitCode.
setlocal DisableDelayedExpansion
set "ROOT=%~dp0"
set "COLUMNS=0"
set "BUILT=%ROOT%plugin-server\target\launcher\livestroke"

if defined JAVA_HOME goto java_home
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not defined JAVA (
  echo livestroke: no Java found; install a JDK 17 or newer ^(for example from adoptium.net^).>&2
  exit /b 7
)
goto check
:java_home
set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" (
  echo livestroke: JAVA_HOME has no bin\java.exe; point it at a JDK 17 or newer, or unset it.>&2
  exit /b 7
)

:check
rem The panel for designers needs Node to build; only these commands show it, and they do without where Node is missing.
set "PANEL="
if "%~1"=="serve" set "PANEL=-Dui.skip=false"
if "%~1"=="plugin" set "PANEL=-Dui.skip=false"
if defined PANEL for %%N in (npm.cmd) do if "%%~$PATH:N"=="" set "PANEL="
if defined PANEL if not exist "%BUILT%\panel" goto build
if not defined PANEL goto server
powershell -NoProfile -Command ^
  "$built = (Get-Item -LiteralPath ($env:BUILT + '\panel')).LastWriteTimeUtc;" ^
  "$sources = 'plugin-ui\src', 'plugin-ui\package-lock.json', 'examples' | ForEach-Object { $env:ROOT + $_ };" ^
  "$newer = Get-ChildItem -LiteralPath $sources -Recurse -Force -Exclude '*.d.css.ts' |" ^
  "  Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1;" ^
  "if ($newer) { exit 1 }"
if errorlevel 1 goto build
:server
if not exist "%BUILT%\stamp" goto build
powershell -NoProfile -Command ^
  "$stamp = (Get-Item -LiteralPath ($env:BUILT + '\stamp')).LastWriteTimeUtc;" ^
  "$sources = @($env:ROOT + 'pom.xml'; $env:ROOT + '.mvn') + @('models', 'exporters', 'plugin-server' |" ^
  "  ForEach-Object { $env:ROOT + $_ + '\pom.xml'; $env:ROOT + $_ + '\src\main' });" ^
  "$newer = Get-ChildItem -LiteralPath $sources -Recurse -Force | Where-Object { $_.LastWriteTimeUtc -gt $stamp } | Select-Object -First 1;" ^
  "if ($newer) { exit 1 } elseif ([Console]::IsErrorRedirected) { exit 2 } else { exit 3 }"
if errorlevel 3 set "COLUMNS=80"
if errorlevel 2 goto run

:build
for /f "tokens=2 delims==" %%V in ('call "%JAVA%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version ="') do set "VERSION=%%V"
set "VERSION=%VERSION: =%"
if "%VERSION:~0,2%"=="1." set "VERSION=1"
if %VERSION% LSS 17 (
  echo livestroke: Java %VERSION% is too old; Livestroke needs a JDK 17 or newer ^(JAVA_HOME chooses one^).>&2
  exit /b 7
)
"%JAVA%" -XshowSettings:properties -version 2>&1 | findstr /r /c:"os.arch = amd64" >nul
if errorlevel 1 (
  echo livestroke: no PyTorch library for this processor; on Windows it exists for x86-64.>&2
  exit /b 7
)
echo Building Livestroke once; this takes a few minutes...>&2
if not exist "%BUILT%" mkdir "%BUILT%"
rem If the last build was cut off, some of its files may be half-written.
if exist "%BUILT%\started" rd /s /q "%ROOT%models\target\launcher" "%ROOT%exporters\target\launcher" "%BUILT%\..\classes" "%BUILT%\lib" 2>nul
type nul >"%BUILT%\started"
pushd "%ROOT%"
call mvnw.cmd -B -ntp %PANEL% -Dlivestroke.quick -DskipTests "-Dmaven.test.skip=true" -pl plugin-server -am package >"%BUILT%\build.log" 2>&1
set "STATUS=%ERRORLEVEL%"
popd
if not "%STATUS%"=="0" (
  echo livestroke: the build failed; see "%BUILT%\build.log".>&2
  exit /b 7
)
move /y "%BUILT%\started" "%BUILT%\stamp" >nul
if defined PANEL type nul >"%BUILT%\panel"

:run
if not defined LIVESTROKE_HEAP set "LIVESTROKE_HEAP=768m"
rem Threads of libtorch that wait must not spin: with other work on the machine that doubles the time.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"
rem The server is to be there at once and leaves the heavy work to its workers: Java's first compiler is enough for it.
set "COMPILER="
if /i "%~1"=="serve" set "COMPILER=-XX:TieredStopAtLevel=1"
"%JAVA%" "-Xmx%LIVESTROKE_HEAP%" -XX:+UseSerialGC %COMPILER% -Djava.awt.headless=true -Dai.djl.offline=true "-Dlivestroke.columns=%COLUMNS%" -jar "%BUILT%\lib\livestroke.jar" %*
exit /b %ERRORLEVEL%
