package org.learningcities.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Fuseki's page and the pages on things, in a real browser. */
class ConsoleInBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final By RUN = By.cssSelector(".yasqe_queryButton");
    private static final By QUERY_BUTTON = By.xpath("//td//button[contains(., 'query')]");
    private static final By ERROR_BOXES = By.cssSelector(".toast, .alert-danger");

    @TempDir
    private Path folder;

    @TempDir
    private Path profile;

    private Served served;
    private ChromeDriver browser;

    @BeforeEach
    void open() throws CannotServeException {
        for (var program : List.of(CHROMIUM, DRIVER)) {
            if (!Files.isExecutable(program)) {
                fail("%s is missing: apt-get install chromium chromium-driver".formatted(program));
            }
        }
        served = Served.from(folder, Server.QUERY_LIMIT);
        var options = new ChromeOptions()
                .setBinary(CHROMIUM.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1200,1000",
                        "--user-data-dir=" + profile);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        browser = new ChromeDriver(service, options);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (served != null) {
            served.close();
        }
    }

    @Test
    void listsTheDatasetAndShowsTheRowsOfAQuery() throws Exception {
        browser.get(served.url().toString());
        var listed = await(By.xpath("//table//td[contains(., '/learning-cities')]"));
        assertTrue(listed.isDisplayed());
        picture("list");
        assertEquals(List.of(), texts(ERROR_BOXES));

        browser.findElement(QUERY_BUTTON).click();
        await(By.cssSelector(".yasqe .CodeMirror"));
        await(By.xpath("//*[contains(@class, 'badge')][contains(., 'Selection of triples')]"))
                .click();
        browser.findElement(RUN).click();
        await(By.xpath("//*[contains(@class, 'yasr')]//table//td[contains(., 'Hamburg')]"));
        assertEquals(List.of(), texts(ERROR_BOXES));

        ((JavascriptExecutor) browser)
                .executeScript(
                        "document.querySelector('.yasqe .CodeMirror').CodeMirror.setValue(arguments[0])",
                        "SELECT ?name WHERE { <https://w3id.org/learning-cities/id/city/hamburg>"
                                + " <http://www.w3.org/2000/01/rdf-schema#label> ?name }");
        browser.findElement(RUN).click();
        await(By.xpath("//*[contains(@class, 'yasr')]//table//td[contains(., '漢堡')]"));
        picture("rows");
        assertEquals(List.of(), texts(ERROR_BOXES));
    }

    @Test
    void offersNothingThatWouldBeRefused() throws Exception {
        browser.get(served.url().toString());
        await(QUERY_BUTTON);
        assertHidden(
                "//td//button[contains(., 'add data')]",
                "//td//button[contains(., 'edit')]",
                "//a[contains(., 'manage')]");
        browser.findElement(By.xpath("//td//button[contains(., 'info')]")).click();
        await(By.xpath("//h3[contains(., 'Available Services')]"));
        picture("info");
        assertEquals(List.of(), texts(ERROR_BOXES));
        assertHidden("//a[contains(., 'add data')]", "//a[contains(., 'edit')]");
    }

    @Test
    void showsAThingOnAPhone() throws Exception {
        browser.manage().window().setSize(new Dimension(400, 800));
        browser.get(served.url() + "id/city/hamburg");
        assertEquals("Hamburg · 漢堡", browser.findElement(By.tagName("h1")).getText());
        var overflow = ((JavascriptExecutor) browser)
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0L, overflow);
        picture("thing");
        browser.findElement(By.linkText("Network of Learning Cities · 學習型城市網絡")).click();
        assertEquals(
                "Network of Learning Cities · 學習型城市網絡",
                browser.findElement(By.tagName("h1")).getText());
    }

    private void assertHidden(String... paths) {
        for (var path : paths) {
            var elements = browser.findElements(By.xpath(path));
            assertFalse(elements.isEmpty(), path + " is no more in the page: see console.css");
            elements.forEach(element -> assertFalse(element.isDisplayed(), path));
        }
    }

    private WebElement await(By what) {
        return new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    private List<String> texts(By what) {
        return browser.findElements(what).stream().map(WebElement::getText).toList();
    }

    /** Left beside the test reports, for people to look at. */
    private void picture(String name) throws Exception {
        var pictures = Files.createDirectories(Path.of("target", "browser"));
        Files.write(pictures.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}
