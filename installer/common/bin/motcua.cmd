@echo off
rem Runs every verb of Quay Mot Cua with the JDK 25 that JAVA_HOME or the PATH names.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" --add-modules java.base --version >nul 2>nul || (echo Can JDK 25 tro len. JDK 25 or newer is needed: set JAVA_HOME. 1>&2& exit /b 2)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmx320m -XX:NewSize=40m -XX:MetaspaceSize=128m -XX:ReservedCodeCacheSize=192m -XX:-ShrinkHeapInSteps -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:-CreateCoredumpOnCrash -Dfile.encoding=UTF-8 --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow --module-path "%HOME_DIR%\lib\javafx" --add-modules javafx.controls,javafx.fxml %MOTCUA_JAVA_OPTS% -cp "%HOME_DIR%\lib\*" vn.motcua.command.Main %*
exit /b %ERRORLEVEL%
